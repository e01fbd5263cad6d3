import { describe, expect, it } from "vitest";
import { isoDay } from "~/i18n/dates";
import { chartPoints, goalsInSight, thinned, ticksUpTo } from "./chart-scale";
import { momentOf } from "./history";

describe("the axis", () => {
  it.each([
    [26_000, [0, 10_000, 20_000]],
    [703, [0, 250, 500]],
    [9, [0, 5]],
    [2, [0, 1, 2]],
  ])("up to %d has round numbers", (top, ticks) => expect(ticksUpTo(top)).toEqual(ticks));

  it("never has more lines than one can read", () => {
    for (const top of [1, 3, 17, 99, 1234, 58_932, 254_560])
      expect(ticksUpTo(top).length).toBeLessThanOrEqual(5);
  });
});

describe("the history", () => {
  // The end of 23 November in Almaty.
  const points = [
    { at: "2026-11-22T19:00:00Z", inForce: 100 },
    { at: "2026-11-23T19:00:00Z", inForce: 120 },
    { at: "2026-11-24T19:00:00Z", inForce: 150 },
  ];
  const now = new Date("2026-11-24T05:00:00Z");

  it("dates a point with the day that ended", () => {
    expect(points.map((point) => isoDay(momentOf(point)))).toEqual([
      "2026-11-22",
      "2026-11-23",
      "2026-11-24",
    ]);
  });

  it("does not draw the rest of today", () => {
    expect(chartPoints(points, now).at(-1)?.at).toEqual(now);
  });

  it("shows a threshold once it is in sight", () => {
    const goals = [{ required: 23_480 }, { required: 46_959 }];
    expect(goalsInSight(goals, 21_463)).toEqual([{ required: 23_480 }]);
    expect(goalsInSight(goals, 639)).toEqual([]);
  });

  it("fits a table, the first and the last point in it", () => {
    const rows = thinned(
      Array.from({ length: 100 }, (_, index) => index),
      12,
    );
    expect(rows).toHaveLength(12);
    expect([rows[0], rows.at(-1)]).toEqual([0, 99]);
    expect(thinned([1, 2], 12)).toEqual([1, 2]);
  });
});
