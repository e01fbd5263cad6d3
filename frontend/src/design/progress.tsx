import { T } from "~/i18n/t";
import { Mini, type Rung } from "./ladder";

/** A tier of a petition as lists have it. `name` says whom it reaches: ministry, government, akimat, maslikhat. */
export interface Tier {
  tier: number;
  name: string;
  required: number;
  reachedAt?: string | null | undefined;
  /** So many regions must have enough signatures too. */
  spreadRegions?: number | null | undefined;
}

/** How many signatures are missing to a tier that is not reached: 0 when only regions are lacking. */
export function missingOf({ required, spreadRegions }: Tier, inForce: number): number {
  return Math.max(spreadRegions ? 0 : 1, required - inForce);
}

/** Who gets the petition, in the dative: "to the akimat". */
export function ToRecipient({ name }: { name: string }) {
  return <T id="design.toRecipient" values={{ name }} />;
}

/** Tiers for `Ladder`. */
export function rungsOf(tiers: readonly Tier[]): Rung[] {
  return tiers.map(({ tier, name, required, reachedAt }) => ({
    tier,
    required,
    reached: Boolean(reachedAt),
    label: <ToRecipient name={name} />,
  }));
}

/** Count, small ladder and what is missing, or which threshold was reached. */
export function Progress({
  inForce,
  tiers,
  collects,
}: {
  inForce: number;
  tiers: readonly Tier[];
  /** Whether signatures can still be given. */
  collects: boolean;
}) {
  return (
    <Mini inForce={inForce} rungs={rungsOf(tiers)}>
      <Missing inForce={inForce} tiers={tiers} collects={collects} />
    </Mini>
  );
}

function Missing({
  inForce,
  tiers,
  collects,
}: {
  inForce: number;
  tiers: readonly Tier[];
  collects: boolean;
}) {
  const next = tiers.find((tier) => !tier.reachedAt);
  const reached = tiers.filter((tier) => tier.reachedAt);
  const last = reached.at(-1);
  if (next && collects) {
    return (
      <T
        id={last ? "design.missing.further" : "design.missing.first"}
        values={{ missing: missingOf(next, inForce), name: next.name }}
      />
    );
  }
  if (last)
    return (
      <T
        id="design.missing.reached"
        values={{ name: last.name, all: next ? "no" : "yes", count: tiers.length }}
      />
    );
  return <T id="design.missing.never" />;
}
