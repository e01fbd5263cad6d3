import type { Language } from "./language";

/**
 * Browsers often ship without Kazakh data and would silently fall back to the language of the device. Kazakh writes
 * numbers as Russian does (204 960 with U+00A0, decimal comma), so it borrows that data.
 */
const numberLocales: Record<Language, string> = { kk: "ru", ru: "ru", en: "en" };

const formats = new Map<string, Intl.NumberFormat>();

export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(numberLocales[language], options);
    formats.set(key, format);
  }
  return format;
}

export function formatNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  // Golos Text has no U+202F, which some versions of the data use between groups.
  return numberFormat(language, options).format(value).replaceAll("\u202F", "\u00A0");
}

/** `value` is a share: 0.015 is written 1,5% in Kazakh, 1,5 % in Russian, 1.5% in English. */
export function formatPercent(value: number, language: Language, digits = 1): string {
  const number = formatNumber(value * 100, language, { maximumFractionDigits: digits });
  return language === "ru" ? `${number}\u00A0%` : `${number}%`;
}

const plurals = new Map<string, Intl.PluralRules>();

export function pluralRules(language: Language, options: Intl.PluralRulesOptions = {}): Intl.PluralRules {
  const key = language + JSON.stringify(options);
  let rules = plurals.get(key);
  if (!rules) {
    rules = newPluralRules(language, options);
    plurals.set(key, rules);
  }
  return rules;
}

/** Kazakh has one and other; written by hand for browsers without its data. */
function newPluralRules(language: Language, options: Intl.PluralRulesOptions): Intl.PluralRules {
  if (language !== "kk" || Intl.PluralRules.supportedLocalesOf("kk").length > 0)
    return new Intl.PluralRules(language, options);
  const rules = new Intl.PluralRules("en", options);
  rules.select = (value) => (value === 1 ? "one" : "other");
  return rules;
}
