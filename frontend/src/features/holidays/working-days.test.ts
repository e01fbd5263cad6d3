import { describe, expect, it } from "vitest";
import type { CalendarDay } from "./calendars";
import { differences, isDay, sum, weekdayOf, workingDaysByMonth } from "./working-days";

const day = (on: string, kind: CalendarDay["kind"], more: Partial<CalendarDay> = {}): CalendarDay => ({
  day: on,
  kind,
  name: null,
  movedFrom: null,
  ...more,
});

describe("working days", () => {
  it("are those of the week but for what the calendar says", () => {
    // 2027 begins on a Friday: a holiday on it, one on the Saturday, which moves to Monday.
    const calendar = [
      day("2027-01-01", "HOLIDAY"),
      day("2027-01-02", "HOLIDAY"),
      day("2027-01-04", "MOVED", { movedFrom: "2027-01-02" }),
      day("2027-01-07", "DAY_OFF"),
    ];
    expect(workingDaysByMonth(2027, calendar)[0]).toBe(21 - 3);
    expect(workingDaysByMonth(2027, [...calendar, day("2027-01-09", "WORKING")])[0]).toBe(21 - 2);
  });

  it("are counted for every day of a leap year and no other", () => {
    expect(sum(workingDaysByMonth(2028, []))).toBe(260);
    expect(workingDaysByMonth(2028, [])[1]).toBe(21);
    expect(workingDaysByMonth(2027, [])).toHaveLength(12);
  });

  it("know which day of the week it is, and which day there is", () => {
    expect([weekdayOf("2026-11-28"), weekdayOf("2026-11-29"), weekdayOf("2026-11-30")]).toEqual([6, 7, 1]);
    expect(["2028-02-29", "2027-02-29", "2027-13-01", "", "27-1-1"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("differ where one calendar has a day, another kind, name or origin of it", () => {
    const before = [
      day("2029-01-01", "HOLIDAY", { name: { kk: "Жаңа жыл", ru: "Новый год" } }),
      day("2029-01-03", "MOVED", { movedFrom: "2029-01-06" }),
      day("2029-01-07", "DAY_OFF", { name: { kk: "Рождество", ru: "Рождество" } }),
    ];
    const after = [
      day("2029-01-01", "HOLIDAY", { name: { ru: "Новый год", kk: "Жаңа жыл" } }),
      day("2029-01-03", "MOVED", { movedFrom: "2029-01-13" }),
      day("2029-01-13", "WORKING"),
    ];
    expect(differences(before, after).map((each) => [each.day, !!each.before, !!each.after])).toEqual([
      ["2029-01-03", true, true],
      ["2029-01-07", true, false],
      ["2029-01-13", false, true],
    ]);
  });
});
