/** How many signatures were in force at the end of an hour or a day. */
export interface CountAt {
  at: string;
  inForce: number;
}

/** A point is dated with the end of its step, which is already the next one. */
export function momentOf(point: CountAt): Date {
  return new Date(Date.parse(point.at) - 1);
}
