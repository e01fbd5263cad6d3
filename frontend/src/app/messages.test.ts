import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "~/i18n/language";

const src = join(import.meta.dirname, "..");
const homes = [
  "app",
  "design",
  ...readdirSync(join(src, "features")).map((feature) => `features/${feature}`),
];

type Texts = Record<string, string>;

function textsOf(home: string, language: Language): Texts {
  return JSON.parse(readFileSync(join(src, home, `messages.${language}.json`), "utf8")) as Texts;
}

/** Arguments and tags of a message with their kind, and the cases of a select. Plural cases differ by language. */
function arguments_(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...arguments_(element.children)];
      case TYPE.plural:
        return [
          `${element.value} ${element.pluralType ?? ""} plural`,
          ...Object.values(element.options).flatMap((option) => arguments_(option.value)),
        ];
      case TYPE.select:
        return [
          `${element.value} select ${Object.keys(element.options).sort().join("|")}`,
          ...Object.values(element.options).flatMap((option) => arguments_(option.value)),
        ];
      default:
        // A number may stand as {n, number} in one language and inside a plural in another.
        return [`${element.value} value`];
    }
  });
}

function signature(message: string): string[] {
  const found = new Set(
    arguments_(parse(message)).map((argument) => argument.replace(/ (cardinal plural|value)$/, "")),
  );
  return [...found].sort();
}

describe.each(homes)("the messages of %s", (home) => {
  const prefix = `${home.split("/").at(-1) ?? ""}.`;

  it("start with the name of their folder", () => {
    for (const id of Object.keys(textsOf(home, "kk"))) expect(id.startsWith(prefix), id).toBe(true);
  });

  it("are the same in kk, ru and en", () => {
    const ids = Object.keys(textsOf(home, "kk")).sort();
    for (const language of languages) expect(Object.keys(textsOf(home, language)).sort()).toEqual(ids);
  });

  it("are never empty", () => {
    for (const language of languages)
      for (const [id, text] of Object.entries(textsOf(home, language)))
        expect(text.trim(), `${id} in ${language}`).not.toBe("");
  });

  it("parse and take the same arguments in every language", () => {
    for (const [id, kazakh] of Object.entries(textsOf(home, "kk")))
      for (const language of languages)
        expect(signature(textsOf(home, language)[id] ?? ""), `${id} in ${language}`).toEqual(
          signature(kazakh),
        );
  });

  it("know every plural form of Russian that a count can take", () => {
    for (const [id, text] of Object.entries(textsOf(home, "ru")))
      for (const forms of pluralForms(parse(text)))
        // "other" alone says that the noun does not change.
        if (forms.some((form) => form === "one" || form === "few"))
          expect(forms, `${id} in ru`).toEqual(expect.arrayContaining(["one", "few", "other"]));
  });
});

function pluralForms(elements: MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralForms(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralForms(option.value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

describe("the ids in the source", () => {
  const known = homes.flatMap((home) => Object.keys(textsOf(home, "kk")));
  const prefixes = homes.map((home) => home.split("/").at(-1) ?? "");
  const source = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|schema\.d\.ts$/.test(file))
    .map((file) => readFileSync(join(src, file), "utf8"))
    .join("\n")
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  // "petition.sign" in full, and `petition.state.${state}` by its beginning.
  const idOf = new RegExp(`["'\`]((?:${prefixes.join("|")})\\.[\\w.-]*)(["'\`]|\\$\\{)`, "g");
  const mentions = [...source.matchAll(idOf)].map(([, id = "", end]) => ({ id, begins: end === "${" }));

  it("are all written", () => {
    const isFile = /\.(json|csv|pdf|zip|ts|tsx|svg|png)$/;
    const missing = mentions
      .filter(({ id }) => !isFile.test(id))
      .filter(({ id, begins }) => !known.some((key) => (begins ? key.startsWith(id) : key === id)))
      .map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it("use every message", () => {
    const unused = known.filter(
      (key) => !mentions.some(({ id, begins }) => (begins ? key.startsWith(id) : key === id)),
    );
    expect(unused).toEqual([]);
  });
});
