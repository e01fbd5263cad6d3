/** The languages of the site, the state language first. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** Names of languages stand in their own language everywhere. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};

export function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

const stored = "undeu.language";

/** What a person chose before, else the first language of the browser that we speak, else Kazakh. */
export function preferredLanguage(): Language {
  const chosen = readStored();
  if (chosen) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => isLanguage(tag)) ?? "kk";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(stored, language);
  } catch {
    // Private windows may refuse storage; the address still carries the language.
  }
}

function readStored(): Language | undefined {
  try {
    const value = localStorage.getItem(stored) ?? undefined;
    return isLanguage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `/kk/petitions` in Russian is `/ru/petitions`. */
export function inLanguage(path: string, language: Language): string {
  const rest = path.split("/").slice(2).join("/");
  return rest === "" ? `/${language}` : `/${language}/${rest}`;
}
