import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Language } from "~/i18n/language";
import type { LocalizedText } from "~/i18n/localized";
import { renderIn } from "~/testing/render";
import { AnswerBody } from "./answer-body";
import { type Demands, languagesShown, type Shown } from "./shown";

const demands: Demands = [
  { number: 1, text: { kk: "Мектеп салу", ru: "Построить школу" } },
  { number: 2, text: { kk: "Автобус қосу", ru: "Пустить автобус" } },
];
const answer = (first: LocalizedText, second: LocalizedText, text: LocalizedText | null = null): Shown => ({
  answers: [
    { demand: 1, outcome: "SATISFIED", reasons: first },
    { demand: 2, outcome: "REFUSED", reasons: second },
  ],
  text,
  attachments: [],
});
const kazakh = answer({ kk: "Салынады" }, { kk: "Ақша жоқ" }, { kk: "Рақмет" });
const russian = answer({ ru: "Построят" }, { ru: "Денег нет" }, { ru: "Спасибо" });
const both = answer({ kk: "Салынады", ru: "Построят" }, { kk: "Ақша жоқ", ru: "Денег нет" });
/** The reasons of the first demand in Kazakh alone, those of the second in Russian alone. */
const mixed = answer({ kk: "Салынады" }, { ru: "Денег нет" });

const show = (language: Language, shown: Shown) =>
  renderIn(language, <AnswerBody demands={demands} shown={shown} />);
/** In which language a screen reader speaks a text: its own, or none for that of the page. */
const spokenIn = (text: string) =>
  screen.getByText(text).closest("body [lang]")?.getAttribute("lang") ?? null;

describe("the languages in which an answer is shown", () => {
  it.each([
    ["kk", kazakh, ["kk"]],
    ["kk", russian, ["ru"]],
    ["ru", russian, ["ru"]],
    ["ru", kazakh, ["kk"]],
    ["ru", both, ["ru"]],
    ["en", both, ["ru"]],
    ["kk", mixed, ["kk", "ru"]],
    ["ru", mixed, ["kk", "ru"]],
    ["kk", answer({}, {}), []],
  ] as const)("are those of its texts: %s", (wanted, shown, languages) => {
    expect([...languagesShown(shown, wanted)].sort()).toEqual(languages);
  });

  it("count the text about the whole too", () => {
    const shown = answer({ kk: "Салынады" }, { kk: "Ақша жоқ" }, { ru: "Спасибо" });
    expect([...languagesShown(shown, "kk")].sort()).toEqual(["kk", "ru"]);
  });
});

describe("an answer", () => {
  it.each([
    ["kk", russian, "Орган қазақша жауап бермеді. Мәтін орыс тілінде.", "ru"],
    ["ru", kazakh, "Орган не ответил по-русски. Текст на казахском языке.", "kk"],
    ["en", russian, "The agency did not answer in English. The text is in Russian.", "ru"],
  ] as const)(
    "in another language is shown to a reader of %s in that language, and says so",
    async (language, shown, note, lang) => {
      await show(language, shown);
      expect(screen.getByText(note)).toBeTruthy();
      for (const { reasons } of shown.answers) expect(spokenIn(reasons[lang] ?? "")).toBe(lang);
      expect(spokenIn(shown.text?.[lang] ?? "")).toBe(lang);
    },
  );

  it.each([
    [
      "kk",
      "Орган бәріне бірдей қазақша жауап бермеді. Әр бөлік жазылған тілінде көрсетілген.",
      ["Денег нет", "ru"],
    ],
    [
      "ru",
      "Орган не всё изложил по-русски. Каждая часть показана на том языке, на котором написана.",
      ["Салынады", "kk"],
    ],
  ] as const)("in two languages says so to a reader of %s", async (language, note, [foreign, lang]) => {
    await show(language, mixed);
    expect(screen.getByText(note)).toBeTruthy();
    expect(spokenIn(foreign)).toBe(lang);
    expect(spokenIn(language === "kk" ? "Салынады" : "Денег нет")).toBeNull();
  });

  it.each(["kk", "ru"] as const)(
    "in the language of the page says nothing of languages: %s",
    async (language) => {
      await show(language, both);
      expect(spokenIn(language === "kk" ? "Салынады" : "Построят")).toBeNull();
      expect(screen.queryByText(language === "kk" ? /Орган|тілінде/ : /Орган|языке/)).toBeNull();
    },
  );
});
