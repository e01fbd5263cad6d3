import { type Language, languages } from "~/i18n/language";
import { Catalogue, type MessageId, type Messages, type PlainValues } from "~/i18n/messages";

// All files at once; the pages load theirs one by one.
const files = import.meta.glob<Messages>("../src/**/messages.*.json", { eager: true, import: "default" });

function messagesIn(language: Language): Messages {
  const ours = Object.entries(files).filter(([path]) => path.endsWith(`.${language}.json`));
  return Object.assign({}, ...ours.map(([, messages]) => messages)) as Messages;
}

const catalogues = new Map(
  languages.map((language) => {
    const messages = messagesIn(language);
    return [language, { messages, catalogue: new Catalogue(language, messages) }] as const;
  }),
);

// What the pages make bold is looked for as plain text.
const words = (chunks: unknown[]) => chunks.map(String).join("");

/** A message as the pages show it. */
export function said(language: Language, id: MessageId, values: PlainValues = {}): string {
  const known = catalogues.get(language);
  if (known?.messages[id] === undefined) throw new Error(`There is no message ${id}.`);
  return known.catalogue
    .parts(id, { b: words, ...values })
    .map(String)
    .join("");
}

/** The beginnings of all ids: `petition`, `sign-in`. */
export const homes = [...new Set(Object.keys(messagesIn("kk")).map((id) => id.split(".")[0] ?? ""))];
