import { isoDay } from "~/i18n/dates";
import type { HistoryPoint } from "./use-story";

/** The last day on which it collects: `closesAt` is the first instant at which it no longer does. */
export function lastDayOf(closesAt: string): Date {
  return new Date(Date.parse(closesAt) - 1);
}

/** A point is dated with the end of its day, which is already the next one. */
export function dayOfPoint(point: HistoryPoint): Date {
  return new Date(Date.parse(point.at) - 1);
}

/** How much the count grew since midnight in Almaty; 0 while the history is not there. */
export function grownToday(
  history: readonly HistoryPoint[] | undefined,
  inForce: number,
  now = new Date(),
): number {
  if (!history) return 0;
  const today = isoDay(now);
  const before = history.filter((point) => isoDay(dayOfPoint(point)) < today).at(-1);
  return inForce - (before?.inForce ?? 0);
}
