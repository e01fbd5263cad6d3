import type { CSSProperties } from "react";

/** CSS variables for the style attribute: `vars({ "--at": "45%" })`. */
export function vars(values: Record<`--${string}`, string | number>): CSSProperties {
  return values;
}

/** Share of `limit` as a CSS percentage, between 0% and 100%. */
export function share(value: number, limit: number): string {
  if (limit <= 0) return "0%";
  return `${Math.round(Math.min(1, Math.max(0, value / limit)) * 1000) / 10}%`;
}
