import type { Language } from "./language";

/**
 * Compares names as readers of the language order them. Browsers know no order of Kazakh and would take that of their own
 * menus: in Russian's, the letters that Kazakh adds stand beside those they come from, as in Kazakh's alphabet.
 */
export function orderOf(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(language === "kk" ? ["kk", "ru"] : language).compare;
}
