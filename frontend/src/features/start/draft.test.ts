import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import {
  addDemand,
  changeDemand,
  type Draft,
  draftOf,
  emptyDraft,
  gaps,
  inputOf,
  isDraft,
  moveDemand,
  removeDemand,
  withLanguage,
} from "./draft";

const ru = (text: string) => ({ ...noTexts, ru: text });
const demands = (draft: Draft) => draft.demands.map(({ text }) => text.ru);

function withDemands(...texts: string[]): Draft {
  return {
    ...emptyDraft("ru", "KZ-75"),
    demands: texts.map((text, index) => ({ key: `d${index + 1}`, text: ru(text) })),
  };
}

describe("demands", () => {
  it("move up and down and stop at the ends", () => {
    const draft = withDemands("a", "b", "c");
    expect(demands(moveDemand(draft, "d3", -1))).toEqual(["a", "c", "b"]);
    expect(demands(moveDemand(draft, "d1", 1))).toEqual(["b", "a", "c"]);
    expect(moveDemand(draft, "d1", -1)).toBe(draft);
    expect(moveDemand(draft, "d3", 1)).toBe(draft);
    expect(moveDemand(draft, "d9", 1)).toBe(draft);
  });

  it("keep their key while they move, so that the focus stays", () => {
    expect(moveDemand(withDemands("a", "b"), "d1", 1).demands.map(({ key }) => key)).toEqual(["d2", "d1"]);
  });

  it("are never more than ten and never none", () => {
    let draft = withDemands("a");
    for (let i = 0; i < 15; i++) draft = addDemand(draft, 10);
    expect(draft.demands).toHaveLength(10);
    expect(new Set(draft.demands.map(({ key }) => key)).size).toBe(10);
    expect(removeDemand(withDemands("a"), "d1").demands).toHaveLength(1);
    expect(demands(removeDemand(withDemands("a", "b"), "d1"))).toEqual(["b"]);
  });

  it("change alone", () => {
    expect(demands(changeDemand(withDemands("a", "b"), "d2", ru("B")))).toEqual(["a", "B"]);
  });
});

describe("a draft", () => {
  it("sends the chosen languages only, without blanks at the ends", () => {
    const draft: Draft = {
      ...withDemands(" a "),
      title: { kk: "атауы", ru: " название ", en: "" },
      level: "REGION",
      region: "KZ-75",
      topic: "transport",
    };
    expect(inputOf(draft)).toEqual({
      title: { ru: "название" },
      summary: {},
      background: {},
      demands: [{ ru: "a" }],
      jurisdiction: "KZ-75",
      topic: "transport",
    });
    expect(inputOf(withLanguage(draft, "kk", true)).title).toEqual({ kk: "атауы", ru: "название" });
    expect(inputOf({ ...draft, level: "COUNTRY" }).jurisdiction).toBe("KZ");
  });

  it("keeps its last language", () => {
    const draft = emptyDraft("kk", null);
    expect(withLanguage(draft, "kk", false)).toBe(draft);
    expect(withLanguage(withLanguage(draft, "en", true), "kk", false).languages).toEqual(["en"]);
  });

  it("is what the server has", () => {
    const draft = draftOf(
      {
        id: "7k3m9qx2ab",
        state: "DRAFT",
        title: { ru: "название", en: "title" },
        summary: { ru: "суть" },
        background: null,
        demands: [{ number: 1, text: { ru: "требование" } }],
        jurisdiction: "KZ",
        topic: "transport",
        images: [],
        organizer: { displayName: "Айгүл С." },
        coOrganizers: [],
      },
      "KZ-75",
      "ru",
    );
    expect(draft).toMatchObject({ languages: ["ru", "en"], level: "COUNTRY", region: "KZ-75" });
    expect(isDraft(JSON.parse(JSON.stringify(draft)))).toBe(true);
    expect(isDraft({ title: "x" })).toBe(false);
    expect(isDraft(null)).toBe(false);
  });

  it("names what one language says and another does not", () => {
    const draft: Draft = {
      ...withDemands("a", "b"),
      languages: ["kk", "ru"],
      title: { kk: "атауы", ru: "название", en: "" },
      summary: ru("суть"),
    };
    expect(gaps(draft)).toEqual([
      { language: "kk", part: "summary" },
      { language: "kk", part: "demand", number: 1 },
      { language: "kk", part: "demand", number: 2 },
    ]);
  });
});
