import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { LocalizedText } from "~/i18n/localized";
import { isLanguage, type Language, languages } from "~/i18n/language";

export type PetitionInput = components["schemas"]["PetitionInput"];
type PetitionView = components["schemas"]["PetitionView"];

/** Lengths in characters in each language, as the server has them. */
export const limits = { title: 120, summary: 600, background: 5000, demand: 500, demands: 10 } as const;

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
  };
}

export function draftOf(petition: PetitionView, ownRegion: string | null | undefined): Draft {
  const parts = [
    petition.title,
    petition.summary,
    petition.background,
    ...petition.demands.map((d) => d.text),
  ];
  const isCountry = petition.jurisdiction === country;
  return {
    languages: languages.filter((language) => parts.some((part) => part?.[language])),
    title: textsOf(petition.title),
    summary: textsOf(petition.summary),
    background: textsOf(petition.background),
    demands: petition.demands.map(({ number, text }) => ({ key: `d${number}`, text: textsOf(text) })),
    level: isCountry ? "COUNTRY" : "REGION",
    region: isCountry ? (ownRegion ?? "") : petition.jurisdiction,
    topic: petition.topic,
  };
}

/** What is sent: chosen languages only. A background without any language is taken away by the server. */
export function inputOf(draft: Draft): PetitionInput {
  return {
    title: localized(draft, draft.title),
    summary: localized(draft, draft.summary),
    background: localized(draft, draft.background),
    demands: draft.demands.map((demand) => localized(draft, demand.text)),
    jurisdiction: jurisdictionOf(draft),
    topic: draft.topic,
  };
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

export function addDemand(draft: Draft): Draft {
  if (draft.demands.length >= limits.demands) return draft;
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

/** Whether two drafts send the same. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

export function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const { languages: chosen, title, summary, background, demands, level, region, topic } = value;
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
    typeof topic === "string"
  );
}
