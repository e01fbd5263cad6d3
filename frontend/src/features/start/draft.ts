import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { LocalizedText } from "~/i18n/localized";
import { isLanguage, type Language, languages } from "~/i18n/language";

export type PetitionInput = components["schemas"]["PetitionInput"];
type PetitionView = components["schemas"]["PetitionView"];

export interface Demand {
  /** Stays with the demand while it moves, so that the focus stays with it too. */
  key: string;
  text: Texts;
}

/** What an organizer has written so far. */
export interface Draft {
  /** Those the organizer writes in; what was typed in another one stays, but is not sent. */
  languages: readonly Language[];
  title: Texts;
  summary: Texts;
  background: Texts;
  demands: readonly Demand[];
  /** Whether the matter is one of the whole country, of a region, or not chosen yet. */
  level: "COUNTRY" | "REGION" | "";
  /** The region, empty until chosen; for the whole country it is not asked. */
  region: string;
  topic: string;
  /** The revision on the server that was typed over; 0 where there is none yet. */
  revision: number;
}

export const country = "KZ";

export function emptyDraft(language: Language, region: string | null | undefined): Draft {
  return {
    languages: [language],
    title: noTexts,
    summary: noTexts,
    background: noTexts,
    demands: [newDemand([])],
    level: "",
    region: region ?? "",
    topic: "",
    revision: 0,
  };
}

export function draftOf(
  petition: PetitionView,
  ownRegion: string | null | undefined,
  language: Language,
): Draft {
  const parts = [
    petition.title,
    petition.summary,
    petition.background,
    ...petition.demands.map((d) => d.text),
  ];
  const isCountry = petition.jurisdiction === country;
  const written = languages.filter((each) => parts.some((part) => part?.[each]));
  return {
    languages: written.length > 0 ? written : [language],
    title: textsOf(petition.title),
    summary: textsOf(petition.summary),
    background: textsOf(petition.background),
    demands:
      petition.demands.length === 0
        ? [newDemand([])]
        : petition.demands.map(({ number, text }) => ({ key: `d${number}`, text: textsOf(text) })),
    level: isCountry ? "COUNTRY" : "REGION",
    region: isCountry ? (ownRegion ?? "") : petition.jurisdiction,
    topic: petition.topic,
    revision: petition.revision ?? 0,
  };
}

/**
 * What is sent: chosen languages only, and demands that say something. A text without any language is taken away by the
 * server.
 */
export function inputOf(draft: Draft): PetitionInput {
  return {
    title: localized(draft, draft.title),
    summary: localized(draft, draft.summary),
    background: localized(draft, draft.background),
    demands: sentDemands(draft).map((demand) => localized(draft, demand.text)),
    jurisdiction: jurisdictionOf(draft),
    topic: draft.topic,
  };
}

/** Those that say something, in their order. */
export function sentDemands(draft: Draft): Demand[] {
  return draft.demands.filter(({ text }) => Object.keys(localized(draft, text)).length > 0);
}

/** Empty until chosen. */
export function jurisdictionOf(draft: Draft): string {
  return draft.level === "COUNTRY" ? country : draft.level === "REGION" ? draft.region : "";
}

export function localized(draft: Draft, texts: Texts): Partial<Record<Language, string>> {
  return Object.fromEntries(
    draft.languages.flatMap((language) => {
      const text = texts[language].trim();
      return text === "" ? [] : [[language, text]];
    }),
  );
}

function textsOf(text: LocalizedText | null | undefined): Texts {
  return { kk: text?.kk ?? "", ru: text?.ru ?? "", en: text?.en ?? "" };
}

/** The language goes in or out, in the order of the site; the last one stays. */
export function withLanguage(draft: Draft, language: Language, wanted: boolean): Draft {
  const chosen = languages.filter((each) => (each === language ? wanted : draft.languages.includes(each)));
  return chosen.length === 0 ? draft : { ...draft, languages: chosen };
}

export function newDemand(others: readonly Demand[]): Demand {
  const numbers = others.map(({ key }) => Number(key.slice(1)));
  return { key: `d${Math.max(0, ...numbers) + 1}`, text: noTexts };
}

export function addDemand(draft: Draft, most: number): Draft {
  if (draft.demands.length >= most) return draft;
  return { ...draft, demands: [...draft.demands, newDemand(draft.demands)] };
}

export function changeDemand(draft: Draft, key: string, text: Texts): Draft {
  return { ...draft, demands: draft.demands.map((each) => (each.key === key ? { key, text } : each)) };
}

/** One demand always stays. */
export function removeDemand(draft: Draft, key: string): Draft {
  if (draft.demands.length <= 1) return draft;
  return { ...draft, demands: draft.demands.filter((each) => each.key !== key) };
}

/** Up by -1, down by 1; at the end of the list nothing happens. */
export function moveDemand(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.demands.findIndex((each) => each.key === key);
  const moved = draft.demands[from];
  const other = draft.demands[from + by];
  if (!moved || !other) return draft;
  const demands = [...draft.demands];
  demands[from] = other;
  demands[from + by] = moved;
  return { ...draft, demands };
}

export type Part = "title" | "summary" | "background" | "demand";

export interface Gap {
  language: Language;
  part: Part;
  /** Of a demand, from 1. */
  number?: number;
}

/** What one chosen language says and another one does not. */
export function gaps(draft: Draft): Gap[] {
  const parts: { part: Part; number?: number; texts: Texts }[] = [
    { part: "title", texts: draft.title },
    { part: "summary", texts: draft.summary },
    ...draft.demands.map(({ text }, index) => ({ part: "demand" as const, number: index + 1, texts: text })),
    { part: "background", texts: draft.background },
  ];
  return draft.languages.flatMap((language) =>
    parts
      .filter(({ texts }) => lengthOf(texts[language]) === 0)
      .filter(({ texts }) => draft.languages.some((other) => lengthOf(texts[other]) > 0))
      .map(({ part, number }) => ({ language, part, ...(number !== undefined && { number }) })),
  );
}

export interface Difference extends Gap {
  /** What the first of the two says there. */
  text: string;
}

/** Where two versions of a draft say something else, and what the first says there. */
export function differences(one: Draft, other: Draft): Difference[] {
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  const all = ours.length > theirs.length ? ours : theirs;
  return all.flatMap(({ part, number }) =>
    languages.flatMap((language) => {
      const [text, otherText] = [ours, theirs].map(
        (parts) => parts.find((each) => each.part === part && each.number === number)?.texts[language] ?? "",
      );
      return text === otherText
        ? []
        : [{ part, language, text: text ?? "", ...(number !== undefined && { number }) }];
    }),
  );
}

/** As they are sent: only what is written in a chosen language. */
function partsOf(draft: Draft): { part: Part; number?: number; texts: Partial<Record<Language, string>> }[] {
  return [
    { part: "title", texts: localized(draft, draft.title) },
    { part: "summary", texts: localized(draft, draft.summary) },
    ...sentDemands(draft).map(({ text }, index) => ({
      part: "demand" as const,
      number: index + 1,
      texts: localized(draft, text),
    })),
    { part: "background", texts: localized(draft, draft.background) },
  ];
}

/** Whether two drafts send the same. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

export function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const { languages: chosen, title, summary, background, demands, level, region, topic, revision } = value;
  return (
    Array.isArray(chosen) &&
    chosen.length > 0 &&
    chosen.every((each) => typeof each === "string" && isLanguage(each)) &&
    [title, summary, background].every(isTexts) &&
    Array.isArray(demands) &&
    demands.length > 0 &&
    demands.every((each) => isRecord(each) && typeof each["key"] === "string" && isTexts(each["text"])) &&
    (level === "" || level === "COUNTRY" || level === "REGION") &&
    typeof region === "string" &&
    typeof topic === "string" &&
    typeof revision === "number"
  );
}
