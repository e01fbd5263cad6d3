import type { Language } from "./language";

/** A text of people: at least one language is there. */
export type LocalizedText = { readonly [language in Language]?: string | null | undefined };

// Who reads Kazakh mostly reads Russian and the other way round; English comes last for both.
const order: Record<Language, readonly Language[]> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

export interface Picked {
  text: string;
  /** The language of `text`. */
  language: Language;
  /** Set as the `lang` attribute where it differs from the page, so that a screen reader speaks it right. */
  lang: Language | undefined;
}

/** The text in the wanted language, else in the nearest one that is there. */
export function pick(localized: LocalizedText | null | undefined, wanted: Language): Picked {
  for (const language of order[wanted]) {
    const text = localized?.[language];
    if (text) return { text, language, lang: language === wanted ? undefined : language };
  }
  return { text: "", language: wanted, lang: undefined };
}
