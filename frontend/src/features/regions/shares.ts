import type { Tally } from "~/api/petition";
import type { Jurisdiction } from "~/api/reference";
import type { LocalizedText } from "~/i18n/localized";

/** Signatures are compared by so many inhabitants. */
export const inhabitants = 1000;

/** How a rate is written; nothing is written as 0. */
export const digits = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };

/** What is known of the signatures of a region. */
export interface RegionOf {
  readonly code: string;
  readonly name: LocalizedText;
  /** Null while it is hidden. */
  readonly count: number | null;
  /** Set when the number is hidden, so that nobody can be picked out. */
  readonly fewerThan: number | null;
  /** Signatures per {@link inhabitants}; null while the count is hidden or the population unknown. */
  readonly rate: number | null;
}

/** Each region of the country, those without a signature too, and the country for residence not stated. */
export function regionsOf(shares: Tally["byRegion"], places: readonly Jurisdiction[]): RegionOf[] {
  const byCode = new Map(shares.map((share) => [share.jurisdiction, share]));
  return places
    .filter(({ code, level }) => level === "REGION" || byCode.has(code))
    .map(({ code, level, name, population }) => {
      const share = byCode.get(code);
      const count = share ? (share.inForce ?? null) : 0;
      return {
        code,
        name,
        count,
        fewerThan: share?.fewerThan ?? null,
        rate: count !== null && population && level === "REGION" ? (count / population) * inhabitants : null,
      };
    });
}
