import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { limit } from "./returned";

/** What a moderator has filled in so far. */
export interface RoutingDraft {
  outcome: "ROUTED_ON" | "REFUSED" | undefined;
  /** The slug of an agency; empty for none. */
  agency: string;
  legalBasis: Texts;
  explanation: Texts;
}

/** Whether what lies on the device is that. */
export function isRoutingDraft(value: unknown): value is RoutingDraft {
  return (
    isRecord(value) &&
    (value.outcome === undefined || value.outcome === "ROUTED_ON" || value.outcome === "REFUSED") &&
    typeof value.agency === "string" &&
    isTexts(value.legalBasis) &&
    isTexts(value.explanation)
  );
}

const fields = ["outcome", "agency", "legalBasis", "explanation"] as const;

export interface RoutingError {
  field: (typeof fields)[number];
  code: string;
  /** The id of the control to go to. */
  id: string;
}

export function checkRouting(draft: RoutingDraft, languages: readonly Language[]): RoutingError[] {
  const errors: RoutingError[] = [];
  if (!draft.outcome) errors.push(errorAt("outcome", "REQUIRED", languages));
  if (draft.outcome === "ROUTED_ON" && draft.agency === "")
    errors.push(errorAt("agency", "REQUIRED", languages));
  for (const field of ["legalBasis", "explanation"] as const) {
    const lengths = languages.map((language) => lengthOf(draft[field][language]));
    if (lengths.every((length) => length === 0)) errors.push(errorAt(field, "REQUIRED", languages));
    else if (lengths.some((length) => length > limit)) errors.push(errorAt(field, "TOO_LONG", languages));
  }
  return errors;
}

/** What the server objects to, at the control it is about. */
export function routingErrorsOf(
  violations: readonly { field: string; code: string }[],
  languages: readonly Language[],
): RoutingError[] {
  return violations.flatMap(({ field, code }) => {
    const known = fields.find((each) => each === field);
    return known ? [errorAt(known, code, languages)] : [];
  });
}

function errorAt(field: RoutingError["field"], code: string, languages: readonly Language[]): RoutingError {
  const id =
    field === "outcome"
      ? "outcome"
      : field === "agency"
        ? "competent-agency"
        : controlId(field, languages[0] ?? "kk");
  return { field, code, id };
}
