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

/** The server reads it too (AcceptedLanguage.java), where an address has no language. */
const cookie = "undeu-language";
const yearSeconds = 31_536_000;

/** What a person chose before, else the first language of the browser that we speak, else Kazakh. */
export function preferredLanguage(): Language {
  const chosen = readChosen();
  if (chosen) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => isLanguage(tag)) ?? "kk";
}

/** Where cookies are refused nothing happens; the address still carries the language. */
export function rememberLanguage(language: Language): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookie}=${language}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
}

function readChosen(): Language | undefined {
  const value = new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(document.cookie)?.[1];
  return isLanguage(value) ? value : undefined;
}

/** `/kk/petitions` in Russian is `/ru/petitions`. */
export function inLanguage(path: string, language: Language): string {
  const rest = path.split("/").slice(2).join("/");
  return rest === "" ? `/${language}` : `/${language}/${rest}`;
}
