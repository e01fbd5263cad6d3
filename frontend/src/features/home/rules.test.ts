import { describe, expect, it } from "vitest";
import { requiredOf, type Rule, rulesInEffect } from "./rules";

const rule: Rule = {
  level: "COUNTRY",
  tier: 2,
  effectiveFrom: "2024-04-04",
  name: "government",
  kind: "PERCENT_OF_POPULATION",
  value: 1,
  recipient: "GOVERNMENT",
  reviewWorkingDays: 40,
  basis: "",
};

describe("the rules in effect", () => {
  it("are the latest that have begun", () => {
    const older = { ...rule, value: 2 };
    const newer = { ...rule, effectiveFrom: "2026-01-01" };
    const coming = { ...rule, effectiveFrom: "2027-01-01", value: 3 };
    expect(rulesInEffect([older, newer, coming], "2026-11-24")).toEqual([newer]);
  });

  it("round a share of the population up", () => {
    expect(requiredOf(rule, 20_495_975)).toBe(204_960);
    expect(requiredOf({ ...rule, value: 2 }, 2_347_924)).toBe(46_959);
    expect(requiredOf(rule, 20_000_000)).toBe(200_000);
  });

  it("need no population for a number", () => {
    expect(requiredOf({ ...rule, kind: "ABSOLUTE", value: 50_000 }, undefined)).toBe(50_000);
    expect(requiredOf(rule, null)).toBeUndefined();
  });
});
