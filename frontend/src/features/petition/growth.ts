import { type CountAt, momentOf } from "~/design/history";
import { isoDay } from "~/i18n/dates";

/** The last day on which it collects: `closesAt` is the first instant at which it no longer does. */
export function lastDayOf(closesAt: string): Date {
  return new Date(Date.parse(closesAt) - 1);
}

/** How much the count grew since midnight in Almaty; 0 while the history is not there. */
export function grownToday(
  history: readonly CountAt[] | undefined,
  inForce: number,
  now = new Date(),
): number {
  if (!history) return 0;
  const today = isoDay(now);
  const before = history.filter((point) => isoDay(momentOf(point)) < today).at(-1);
  return inForce - (before?.inForce ?? 0);
}
