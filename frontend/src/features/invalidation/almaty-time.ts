// The whole country keeps one time, without summer time.
const offsetMillis = 5 * 3_600_000;
const offset = "+05:00";

/** An instant as a field for date and time holds it, on the clocks of Almaty: `2026-11-23T10:15`. */
export function toField(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + offsetMillis).toISOString().slice(0, 16);
}

/** What such a field holds, as an instant to the minute; undefined while it is not filled in. */
export function fromField(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return undefined;
  const at = new Date(`${value.slice(0, 16)}:00${offset}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace(".000Z", "Z");
}
