import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";

export const hearingLimits = { place: 300, about: 2000, link: 500, why: 1000 } as const;

/** The whole country keeps one time, without summer time. */
const offset = "+05:00";

/** A hearing as far as it is filled in. */
export interface HearingDraft {
  kind: "HEARING" | "DISCUSSION";
  /** As a field for date and time holds it, on the clocks of Kazakhstan. */
  startsAt: string;
  place: Texts;
  link: string;
  about: Texts;
}

export const emptyHearing: HearingDraft = {
  kind: "HEARING",
  startsAt: "",
  place: noTexts,
  link: "",
  about: noTexts,
};

/** Whether what lies on the device is that. */
export function isHearingDraft(value: unknown): value is HearingDraft {
  return (
    isRecord(value) &&
    (value.kind === "HEARING" || value.kind === "DISCUSSION") &&
    typeof value.startsAt === "string" &&
    isTexts(value.place) &&
    typeof value.link === "string" &&
    isTexts(value.about)
  );
}

export interface HearingError {
  field: "startsAt" | "place" | "link" | "about";
  code: string;
  /** The id of the control to go to. */
  id: string;
}

/** What the field for date and time holds, as an instant; undefined while it is not filled in. */
export function instantOf(value: string): string | undefined {
  const at = new Date(`${value.slice(0, 16)}:00${offset}`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(at.getTime())
    ? at.toISOString()
    : undefined;
}

/** The same rules as the server's. */
export function checkHearing(
  draft: HearingDraft,
  languages: readonly Language[],
  now = new Date(),
): HearingError[] {
  const errors: HearingError[] = [];
  const add = (field: HearingError["field"], code: string) => errors.push(errorAt(field, code, languages));
  const startsAt = instantOf(draft.startsAt);
  if (startsAt === undefined) add("startsAt", "REQUIRED");
  else if (Date.parse(startsAt) <= now.getTime()) add("startsAt", "OUT_OF_RANGE");
  const link = draft.link.trim();
  if (link.length > hearingLimits.link) add("link", "TOO_LONG");
  else if (link !== "" && !isSecure(link)) add("link", "NOT_HTTPS");
  if (isTooLong(draft.place, hearingLimits.place)) add("place", "TOO_LONG");
  else if (link === "" && saidOrNull(draft.place) === null) add("place", "REQUIRED");
  if (isTooLong(draft.about, hearingLimits.about)) add("about", "TOO_LONG");
  return errors;
}

/** What the server objects to, at the control it is about. */
export function hearingErrorsOf(
  violations: readonly { field: string; code: string }[],
  languages: readonly Language[],
): HearingError[] {
  return violations.flatMap(({ field, code }) =>
    field === "startsAt" || field === "place" || field === "link" || field === "about"
      ? [errorAt(field, code, languages)]
      : [],
  );
}

export function hearingInputOf(draft: HearingDraft): components["schemas"]["HearingInput"] {
  return {
    kind: draft.kind,
    startsAt: instantOf(draft.startsAt) ?? null,
    place: saidOrNull(draft.place),
    link: draft.link.trim() === "" ? null : draft.link.trim(),
    about: saidOrNull(draft.about),
  };
}

/** What is wrong with the reason for cancelling one. */
export function whyError(why: Texts): "REQUIRED" | "TOO_LONG" | undefined {
  if (saidOrNull(why) === null) return "REQUIRED";
  return isTooLong(why, hearingLimits.why) ? "TOO_LONG" : undefined;
}

function isSecure(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === "https:";
}

function isTooLong(texts: Texts, limit: number): boolean {
  return Object.values(texts).some((text) => lengthOf(text) > limit);
}

function saidOrNull(texts: Texts): Texts | null {
  return Object.values(texts).some((text) => lengthOf(text) > 0) ? texts : null;
}

function errorAt(field: HearingError["field"], code: string, languages: readonly Language[]): HearingError {
  const first = languages[0] ?? "kk";
  const ids = {
    startsAt: "hearing-at",
    place: controlId("hearing-place", first),
    link: "hearing-link",
    about: controlId("hearing-about", first),
  };
  return { field, code, id: ids[field] };
}
