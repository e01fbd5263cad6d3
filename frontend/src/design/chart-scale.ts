import { type CountAt, momentOf } from "./history";

export interface ChartPoint {
  /** Where it stands in time. */
  at: Date;
  inForce: number;
}

/** One point at the end of each step, or now for the one that is not over. */
export function chartPoints(history: readonly CountAt[], now: Date): ChartPoint[] {
  return history.map((point) => {
    const end = momentOf(point);
    return { at: end > now ? now : end, inForce: point.inForce };
  });
}

/** Round numbers for the axis, 0 first: two or three lines above it. */
export function ticksUpTo(top: number): number[] {
  const rough = Math.max(1, top / 3);
  const power = 10 ** Math.floor(Math.log10(rough));
  const sizes = [1, 2, 2.5, 5, 10].map((factor) => factor * power).filter(Number.isInteger);
  const step = sizes.find((size) => size >= rough * 0.9) ?? power * 10;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

/** Thresholds worth a line: passed ones, and the next one once it is in sight. */
export function goalsInSight<Goal extends { required: number }>(
  goals: readonly Goal[],
  highest: number,
): Goal[] {
  return goals.filter(({ required }) => required <= highest * 1.7);
}

/** At most `most` items, the first and the last among them. */
export function thinned<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}
