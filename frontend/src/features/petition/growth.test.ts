import { describe, expect, it } from "vitest";
import { isoDay } from "~/i18n/dates";
import { grownToday, lastDayOf } from "./growth";

describe("the history", () => {
  // The end of 23 November in Almaty.
  const points = [
    { at: "2026-11-22T19:00:00Z", inForce: 100 },
    { at: "2026-11-23T19:00:00Z", inForce: 120 },
    { at: "2026-11-24T19:00:00Z", inForce: 150 },
  ];
  const now = new Date("2026-11-24T05:00:00Z");

  it("knows how much came today", () => {
    expect(grownToday(points, 153, now)).toBe(33);
    expect(grownToday([], 7, now)).toBe(7);
    expect(grownToday(undefined, 7, now)).toBe(0);
  });
});

describe("the last day", () => {
  it("is the one before the first instant without collection", () => {
    expect(isoDay(lastDayOf("2027-03-06T19:00:00Z"))).toBe("2027-03-06");
    expect(isoDay(lastDayOf("2027-03-07T05:00:00Z"))).toBe("2027-03-07");
  });
});
