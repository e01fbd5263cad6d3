import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { fromField } from "./almaty-time";
import type { Burst, InvalidationReason } from "./queries";

export const reasonLimit = 2000;
const longestMillis = 24 * 3_600_000;

/** In the order in which they are told apart. */
export const reasons: readonly InvalidationReason[] = [
  "AUTOMATED_SIGNING",
  "IDENTITY_MISUSE",
  "IDENTITY_PROVIDER_FAULT",
  "PLATFORM_FAULT",
  "COURT_ORDER",
];

/** What a moderator has filled in so far. Times as the fields hold them; empty for all regions, all blocks. */
export interface Draft {
  from: string;
  to: string;
  region: string;
  origin: string;
  reasonCode: InvalidationReason | "";
  legalBasis: Texts;
  explanation: Texts;
}

export const noDraft: Draft = {
  from: "",
  to: "",
  region: "",
  origin: "",
  reasonCode: "",
  legalBasis: noTexts,
  explanation: noTexts,
};

/** Whether what lies on the device is what a moderator had filled in. */
export function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const { from, to, region, origin, reasonCode, legalBasis, explanation } = value;
  return (
    [from, to, region, origin].every((each) => typeof each === "string") &&
    (reasonCode === "" || reasons.some((known) => known === reasonCode)) &&
    isTexts(legalBasis) &&
    isTexts(explanation)
  );
}

export type DraftField = "from" | "to" | "region" | "origin" | "reasonCode" | "legalBasis" | "explanation";

export interface DraftError {
  field: DraftField;
  code: string;
  /** The id of the control to go to. */
  id: string;
}

/** The rule as the API takes it; undefined while a time is missing. */
export function ruleOf({ from, to, region, origin }: Draft) {
  const begin = fromField(from);
  const end = fromField(to);
  if (begin === undefined || end === undefined) return undefined;
  return { from: begin, to: end, region: region || null, origin: origin || null };
}

/** The same rules as the server's, for the window. */
export function checkRule(draft: Draft): DraftError[] {
  const begin = fromField(draft.from);
  const end = fromField(draft.to);
  const missing = (["from", "to"] as const)
    .filter((field) => fromField(draft[field]) === undefined)
    .map((field) => at(field, "REQUIRED"));
  if (begin === undefined || end === undefined) return missing;
  const length = Date.parse(end) - Date.parse(begin);
  if (length <= 0) return [at("to", "REVERSED")];
  return length > longestMillis ? [at("to", "TOO_LONG")] : [];
}

/** The same rules as the server's, for what everybody will read. */
export function checkWords(draft: Draft, languages: readonly Language[]): DraftError[] {
  return [
    ...(draft.reasonCode === "" ? [at("reasonCode", "REQUIRED")] : []),
    ...(["legalBasis", "explanation"] as const).flatMap((field) => {
      const lengths = languages.map((language) => lengthOf(draft[field][language]));
      if (lengths.every((length) => length === 0)) return [at(field, "REQUIRED", languages)];
      return lengths.some((length) => length > reasonLimit) ? [at(field, "TOO_LONG", languages)] : [];
    }),
  ];
}

const fields: readonly DraftField[] = [
  "from",
  "to",
  "region",
  "origin",
  "reasonCode",
  "legalBasis",
  "explanation",
];

/** What the server objects to, at the control it is about. */
export function errorsOf(
  violations: readonly { field: string; code: string }[],
  languages: readonly Language[],
): DraftError[] {
  return violations.flatMap(({ field, code }) => {
    const known = fields.find((each) => each === field.replace(/^rule\./, ""));
    return known ? [at(known, code, languages)] : [];
  });
}

function at(field: DraftField, code: string, languages: readonly Language[] = []): DraftError {
  const isText = field === "legalBasis" || field === "explanation";
  return { field, code, id: isText ? controlId(field, languages[0] ?? "kk") : `rule-${field}` };
}

/** How many minutes something lasted. */
export function minutesOf({ from, to }: Pick<Burst, "from" | "to">): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
