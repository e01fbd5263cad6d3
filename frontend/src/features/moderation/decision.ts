import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { type ReasonCode, reasonCodes } from "./queue";

export const reasonLimit = 2000;

/** What a moderator found of each claim of the checklist; absent where nothing was found yet. */
export type Checks = Partial<Record<ReasonCode, boolean>>;

/** What a moderator has filled in so far. */
export interface Decision {
  verdict: "PUBLISH" | "REJECT" | undefined;
  checks: Checks;
  /** The main one, where several claims do not hold. */
  reasonCode: ReasonCode | undefined;
  /** Whether who signs must be known at the highest level. */
  highestLevel: boolean;
  legalBasis: Texts;
  explanation: Texts;
}

export const noDecision: Decision = {
  verdict: undefined,
  checks: {},
  reasonCode: undefined,
  highestLevel: false,
  legalBasis: noTexts,
  explanation: noTexts,
};

/** Whether what lies on the device is what a moderator had filled in. */
export function isDecision(value: unknown): value is Decision {
  if (!isRecord(value)) return false;
  const { verdict, checks, reasonCode, highestLevel, legalBasis, explanation } = value;
  return (
    (verdict === undefined || verdict === "PUBLISH" || verdict === "REJECT") &&
    isRecord(checks) &&
    Object.entries(checks).every(
      ([code, holds]) => reasonCodes.some((known) => known === code) && typeof holds === "boolean",
    ) &&
    (reasonCode === undefined || reasonCodes.some((known) => known === reasonCode)) &&
    typeof highestLevel === "boolean" &&
    isTexts(legalBasis) &&
    isTexts(explanation)
  );
}

export type DecisionField = "verdict" | "checks" | "reasonCode" | "legalBasis" | "explanation";

export interface DecisionError {
  field: DecisionField;
  code: string;
  /** The id of the control to go to. */
  id: string;
}

const fields: readonly Exclude<DecisionField, "checks">[] = [
  "verdict",
  "reasonCode",
  "legalBasis",
  "explanation",
];

/** The id of the first control of a claim. */
export function checkId(code: ReasonCode): string {
  return `check-${code}`;
}

/** The claims that do not hold: each is a ground for rejecting. */
export function failedOf(checks: Checks): readonly ReasonCode[] {
  return reasonCodes.filter((code) => checks[code] === false);
}

/** The claims of which nothing was found yet. */
export function unansweredOf(checks: Checks): readonly ReasonCode[] {
  return reasonCodes.filter((code) => checks[code] === undefined);
}

/** The ground for rejecting: the only claim that does not hold, or the one that was chosen among several. */
export function groundOf({
  checks,
  reasonCode,
}: Pick<Decision, "checks" | "reasonCode">): ReasonCode | undefined {
  const failed = failedOf(checks);
  if (failed.length === 1) return failed[0];
  return failed.find((code) => code === reasonCode);
}

/** The same rules as the server's. A publication needs no words, but the whole checklist. */
export function checkDecision(decision: Decision, languages: readonly Language[]): DecisionError[] {
  const { verdict, checks } = decision;
  if (verdict === undefined) return [errorAt("verdict", "REQUIRED", languages)];
  if (verdict === "PUBLISH") {
    const [unanswered] = unansweredOf(checks);
    const [failed] = failedOf(checks);
    if (failed) return [{ field: "checks", code: "FAILED", id: checkId(failed) }];
    return unanswered ? [{ field: "checks", code: "REQUIRED", id: checkId(unanswered) }] : [];
  }
  const [first = "DUPLICATE"] = reasonCodes;
  const ground: DecisionError[] =
    failedOf(checks).length === 0
      ? [{ field: "checks", code: "NONE_FAILED", id: checkId(first) }]
      : groundOf(decision) === undefined
        ? [errorAt("reasonCode", "REQUIRED", languages)]
        : [];
  return [...ground, ...checkExplained(decision, languages)];
}

/** Both words and law, as for a petition that is stopped. */
export function checkExplained(
  said: Pick<Decision, "legalBasis" | "explanation">,
  languages: readonly Language[],
): DecisionError[] {
  return (["legalBasis", "explanation"] as const).flatMap((field) => {
    const lengths = languages.map((language) => lengthOf(said[field][language]));
    if (lengths.every((length) => length === 0)) return [errorAt(field, "REQUIRED", languages)];
    return lengths.some((length) => length > reasonLimit) ? [errorAt(field, "TOO_LONG", languages)] : [];
  });
}

/** Those that still hold; what only the server can judge stays until it is asked again. */
export function stillThere(
  errors: readonly DecisionError[],
  now: readonly DecisionError[],
): readonly DecisionError[] {
  return errors.filter(
    ({ field, code }) =>
      !["REQUIRED", "TOO_LONG", "FAILED", "NONE_FAILED"].includes(code) ||
      now.some((each) => each.field === field && each.code === code),
  );
}

/** What the server objects to, at the control it is about. */
export function decisionErrorsOf(
  violations: readonly { field: string; code: string }[],
  languages: readonly Language[],
): DecisionError[] {
  return violations.flatMap(({ field, code }) => {
    const known = fields.find((each) => each === field);
    return known ? [errorAt(known, code, languages)] : [];
  });
}

function errorAt(
  field: Exclude<DecisionField, "checks">,
  code: string,
  languages: readonly Language[],
): DecisionError {
  const isText = field === "legalBasis" || field === "explanation";
  return { field, code, id: isText ? controlId(field, languages[0] ?? "kk") : field };
}
