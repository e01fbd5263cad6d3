import type { CalendarDay } from "./calendars";

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) > 5;
}

/** Whether it is a day that there is, as the API writes it. */
export function isDay(text: string): boolean {
  const found = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(found.getTime()) && isoOf(found) === text;
}

/** How many days are worked in each month of a year, as the server counts them. */
export function workingDaysByMonth(
  year: number,
  days: readonly Pick<CalendarDay, "day" | "kind">[],
): number[] {
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  const months = Array.from({ length: 12 }, () => 0);
  const at = new Date(Date.UTC(year, 0, 1));
  while (at.getUTCFullYear() === year) {
    const day = isoOf(at);
    const kind = kinds.get(day);
    const isWorked = kind === undefined ? !isWeekend(day) : kind === "WORKING";
    if (isWorked) months[at.getUTCMonth()] = (months[at.getUTCMonth()] ?? 0) + 1;
    at.setUTCDate(at.getUTCDate() + 1);
  }
  return months;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, each) => whole + each, 0);
}

/** A day on which two calendars of a year differ; one of them may not have it. */
export interface Difference {
  day: string;
  before: CalendarDay | undefined;
  after: CalendarDay | undefined;
}

export function differences(before: readonly CalendarDay[], after: readonly CalendarDay[]): Difference[] {
  const [was, is] = [before, after].map((days) => new Map(days.map((each) => [each.day, each])));
  const all = [...new Set([...before, ...after].map(({ day }) => day))].sort();
  return all
    .map((day) => ({ day, before: was?.get(day), after: is?.get(day) }))
    .filter((difference) => saying(difference.before) !== saying(difference.after));
}

function saying(day: CalendarDay | undefined): string {
  if (!day) return "";
  const { kind, name, movedFrom } = day;
  return JSON.stringify([kind, name?.kk ?? "", name?.ru ?? "", name?.en ?? "", movedFrom ?? ""]);
}

function isoOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
