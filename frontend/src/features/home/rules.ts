import type { components } from "~/api/schema";
import { isoDay } from "~/i18n/dates";

export type Rule = components["schemas"]["ThresholdRule"];

/** Of each rung the latest rule that has begun; past and coming ones are told too. */
export function rulesInEffect(rules: readonly Rule[], today = isoDay()): Rule[] {
  const latest = new Map<string, Rule>();
  for (const rule of rules) {
    const rung = `${rule.level}-${rule.tier}`;
    const known = latest.get(rung);
    if (rule.effectiveFrom <= today && (!known || known.effectiveFrom < rule.effectiveFrom))
      latest.set(rung, rule);
  }
  return [...latest.values()].sort((a, b) => a.tier - b.tier);
}

/** The number a petition would need today; undefined while the population is not known. */
export function requiredOf(rule: Rule, population: number | null | undefined): number | undefined {
  if (rule.kind === "ABSOLUTE") return rule.value;
  return population == null ? undefined : Math.ceil((population * rule.value) / 100);
}
