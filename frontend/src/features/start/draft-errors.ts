import { controlId, lengthOf, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { type Draft, jurisdictionOf, sentDemands } from "./draft";
import type { Limits } from "./limits";

export type ErrorField =
  "title" | "summary" | "background" | "demand" | "demands" | "region" | "topic" | "level";
export type Step = "demand" | "text" | "place";

export interface DraftError {
  field: ErrorField;
  code: string;
  /** Of a demand, from 1. */
  number?: number;
  /** Where it is known: the server looks at all languages together. */
  language?: Language;
  /** The id of the control to go to. */
  id: string;
  step: Step;
}

/** The same rules as the server's, so that a slow line need not be waited for. */
export function checkTitle(draft: Draft, limits: Limits): DraftError[] {
  return checkTexts(draft, "title", draft.title, limits.title);
}

export function checkText(draft: Draft, limits: Limits): DraftError[] {
  return [
    ...checkTexts(draft, "summary", draft.summary, limits.summary),
    ...draft.demands.flatMap(({ text }, index) =>
      checkTexts(draft, "demand", text, limits.demand, index + 1),
    ),
    ...checkTexts(draft, "background", draft.background, limits.background).filter(
      ({ code }) => code !== "REQUIRED",
    ),
  ];
}

export function checkPlace(draft: Draft): DraftError[] {
  const errors: DraftError[] = [];
  if (draft.level === "") errors.push({ field: "level", code: "REQUIRED", id: "level", step: "place" });
  else if (jurisdictionOf(draft) === "") errors.push(placeError("region", "REQUIRED"));
  if (draft.topic === "") errors.push(placeError("topic", "REQUIRED"));
  return errors;
}

function checkTexts(
  draft: Draft,
  field: ErrorField,
  texts: Texts,
  limit: number,
  number?: number,
): DraftError[] {
  const at = (code: string, language?: Language) => textError(draft, field, code, number, language);
  if (draft.languages.every((language) => lengthOf(texts[language]) === 0)) return [at("REQUIRED")];
  return draft.languages
    .filter((language) => lengthOf(texts[language]) > limit)
    .map((language) => at("TOO_LONG", language));
}

/** Everything, in the order of the steps. */
export function checkAll(draft: Draft, limits: Limits): DraftError[] {
  return [...checkTitle(draft, limits), ...checkText(draft, limits), ...checkPlace(draft)];
}

/** Why the server would not keep it: a draft may miss parts of its text, but a place it needs, and nothing may be too long. */
export function checkSaving(draft: Draft, limits: Limits): DraftError[] {
  return checkAll(draft, limits).filter(({ step, code }) => step === "place" || code === "TOO_LONG");
}

/** Those that still hold; what only the server can judge stays until it is asked again. */
export function stillThere(draft: Draft, limits: Limits, errors: readonly DraftError[]): DraftError[] {
  const now = checkAll(draft, limits);
  const key = ({ field, code, number }: DraftError) => `${field} ${code} ${number ?? ""}`;
  return errors.filter((error) => !isSeenHere(error) || now.some((each) => key(each) === key(error)));
}

/** What is missing or too long is seen here too; of the rest only the server knows whether it is mended. */
export function isSeenHere({ code }: DraftError): boolean {
  return code === "REQUIRED" || code === "TOO_LONG";
}

/** What the server objects to, at the control it is about. */
export function errorsOf(
  draft: Draft,
  limits: Limits,
  violations: readonly { field: string; code: string }[],
): DraftError[] {
  const sent = sentDemands(draft);
  return violations.flatMap(({ field, code }) => {
    const demand = /^demands\[(\d+)\]$/.exec(field)?.[1];
    if (demand !== undefined) {
      const named = sent[Number(demand)];
      const index = named ? draft.demands.indexOf(named) : Number(demand);
      const texts = named?.text;
      return [
        textError(draft, "demand", code, index + 1, texts && tooLong(draft, texts, code, limits.demand)),
      ];
    }
    switch (field) {
      case "title":
      case "summary":
      case "background":
        return [textError(draft, field, code, undefined, tooLong(draft, draft[field], code, limits[field]))];
      case "demands":
        return [textError(draft, "demands", code, 1)];
      case "jurisdiction":
        return [placeError("region", code)];
      case "topic":
        return [placeError("topic", code)];
      default:
        return [];
    }
  });
}

/** The language that is too long, where only one is. */
function tooLong(draft: Draft, texts: Texts, code: string, limit: number): Language | undefined {
  if (code !== "TOO_LONG") return undefined;
  const found = draft.languages.filter((language) => lengthOf(texts[language]) > limit);
  return found.length === 1 ? found[0] : undefined;
}

function textError(
  draft: Draft,
  field: ErrorField,
  code: string,
  number?: number,
  language?: Language,
): DraftError {
  const control = number === undefined ? field : demandId(number);
  return {
    field,
    code,
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
    id: controlId(control, language ?? draft.languages[0] ?? "kk"),
    step: field === "title" ? "demand" : "text",
  };
}

function placeError(field: "region" | "topic", code: string): DraftError {
  return { field, code, id: field, step: "place" };
}

/** The id of the field of a demand, from 1. */
export function demandId(number: number): string {
  return `demand-${number}`;
}
