import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { type ReasonCode, reasonCodes } from "./queue";

export const reasonLimit = 2000;

/** What a moderator has filled in so far. */
export interface Decision {
  verdict: "PUBLISH" | "REJECT" | undefined;
  reasonCode: ReasonCode | undefined;
  /** Whether who signs must be known at the highest level. */
  highestLevel: boolean;
  legalBasis: Texts;
  explanation: Texts;
}

export const noDecision: Decision = {
  verdict: undefined,
  reasonCode: undefined,
  highestLevel: false,
  legalBasis: noTexts,
  explanation: noTexts,
};

/** Whether what lies on the device is what a moderator had filled in. */
export function isDecision(value: unknown): value is Decision {
  if (!isRecord(value)) return false;
  const { verdict, reasonCode, highestLevel, legalBasis, explanation } = value;
  return (
    (verdict === undefined || verdict === "PUBLISH" || verdict === "REJECT") &&
    (reasonCode === undefined || reasonCodes.some((known) => known === reasonCode)) &&
    typeof highestLevel === "boolean" &&
    isTexts(legalBasis) &&
    isTexts(explanation)
  );
}

export type DecisionField = "verdict" | "reasonCode" | "legalBasis" | "explanation";

export interface DecisionError {
  field: DecisionField;
  code: string;
  /** The id of the control to go to. */
  id: string;
}

const fields: readonly DecisionField[] = ["verdict", "reasonCode", "legalBasis", "explanation"];

/** The same rules as the server's. A publication needs no words. */
export function checkDecision(decision: Decision, languages: readonly Language[]): DecisionError[] {
  if (decision.verdict === undefined) return [errorAt("verdict", "REQUIRED", languages)];
  if (decision.verdict === "PUBLISH") return [];
  return [
    ...(decision.reasonCode === undefined ? [errorAt("reasonCode", "REQUIRED", languages)] : []),
    ...checkExplained(decision, languages),
  ];
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
      !["REQUIRED", "TOO_LONG"].includes(code) ||
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

function errorAt(field: DecisionField, code: string, languages: readonly Language[]): DecisionError {
  const isText = field === "legalBasis" || field === "explanation";
  return { field, code, id: isText ? controlId(field, languages[0] ?? "kk") : field };
}
