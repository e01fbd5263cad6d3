import { describe, expect, it } from "vitest";
import {
  bodyOf,
  check,
  daysOf,
  errorsOf,
  newYear,
  sorted,
  typedOf,
  withDay,
  withNewDay,
} from "./calendar-input";
import type { Calendar, CalendarDay } from "./calendars";

const name = { kk: "Атауы", ru: "Название" };
const of = (year: number, days: [string, CalendarDay["kind"]][]): Calendar => ({
  year,
  revision: 2,
  state: "OFFICIAL",
  source: "Ministry",
  enteredAt: "2026-11-24T00:00:00Z",
  workingDays: 246,
  days: days.map(([day, kind]) => ({
    day: `${year}-${day}`,
    kind,
    name: kind === "HOLIDAY" || kind === "DAY_OFF" ? name : null,
    movedFrom: kind === "MOVED" ? `${year}-01-02` : null,
  })),
});

describe("what is typed of a calendar", () => {
  it("begins a new year with what is the same each year, and with nothing that an order or the moon decides", () => {
    const known = [
      of(2026, [
        ["01-07", "DAY_OFF"],
        ["05-27", "DAY_OFF"],
      ]),
      of(2027, [
        ["01-01", "HOLIDAY"],
        ["01-04", "MOVED"],
        ["01-07", "DAY_OFF"],
        ["01-16", "WORKING"],
        ["05-16", "DAY_OFF"],
      ]),
    ];
    const begun = newYear(2028, known);
    expect(begun.revision).toBe(0);
    expect(daysOf(begun).map(({ day, kind }) => [day, kind])).toEqual([
      ["2028-01-01", "HOLIDAY"],
      ["2028-01-07", "DAY_OFF"],
    ]);
  });

  it("is sent in the order of the year, with names and origins where they belong", () => {
    const typed = typedOf(of(2027, [["12-16", "HOLIDAY"]]));
    const { typed: longer, key } = withNewDay(typed);
    const moved = { key, day: "2027-01-04", kind: "MOVED" as const, name: { kk: "а", ru: "", en: "" } };
    const whole = sorted(withDay(longer, { ...moved, movedFrom: "2027-01-02" }));
    expect(bodyOf(2027, { ...whole, reason: " An order " })).toEqual({
      year: 2027,
      revision: 2,
      state: "OFFICIAL",
      source: "Ministry",
      days: [
        { day: "2027-01-04", kind: "MOVED", name: null, movedFrom: "2027-01-02" },
        { day: "2027-12-16", kind: "HOLIDAY", name, movedFrom: null },
      ],
      reason: "An order",
    });
    expect(errorsOf(whole, [{ field: "days[0]", code: "INVALID", message: "" }])[0]?.key).toBe(key);
  });

  it("is checked by the rules of the server", () => {
    const codes = (days: [string, CalendarDay["kind"]][]) =>
      check(2027, typedOf(of(2027, days)))
        .filter(({ field }) => field !== "days" && field !== "reason")
        .map(({ code }) => code);
    expect(codes([["01-09", "WORKING"]])).toEqual([]);
    expect(codes([["01-11", "WORKING"]])).toEqual(["NO_WEEKEND"]);
    expect(codes([["01-09", "MOVED"]])).toEqual(["WEEKEND"]);
    expect(
      codes([
        ["01-01", "HOLIDAY"],
        ["01-01", "DAY_OFF"],
      ]),
    ).toEqual(["TWICE"]);
    expect(check(2026, typedOf(of(2027, [["01-01", "HOLIDAY"]]))).map(({ code }) => code)).toEqual([
      "OTHER_YEAR",
      "TOO_FEW",
      "REQUIRED",
    ]);
    const why = (reason: string) =>
      check(2027, { ...typedOf(of(2027, [])), reason }).filter(({ field }) => field === "reason");
    expect(why(" ")).toEqual([{ field: "reason", code: "REQUIRED", id: "calendar-reason" }]);
    expect(why("x".repeat(501))).toEqual([{ field: "reason", code: "TOO_LONG", id: "calendar-reason" }]);
    expect(why("An order")).toEqual([]);
  });
});
