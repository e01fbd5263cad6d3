import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import { type Draft, emptyDraft } from "./draft";
import { checkPlace, checkText, errorsOf, stillThere } from "./draft-errors";

const ru = (text: string) => ({ ...noTexts, ru: text });
const whole: Draft = {
  ...emptyDraft("ru", "KZ-75"),
  title: ru("название"),
  summary: ru("суть"),
  demands: [
    { key: "d1", text: ru("одно") },
    { key: "d2", text: ru("другое") },
    { key: "d3", text: ru("третье") },
  ],
};

describe("violations of the server", () => {
  it("lead to the control of a demand in the first language", () => {
    expect(errorsOf(whole, [{ field: "demands[2]", code: "REQUIRED" }])).toEqual([
      { field: "demand", code: "REQUIRED", number: 3, id: "demand-3-ru", step: "text" },
    ]);
  });

  it("lead to the language that is too long", () => {
    const draft: Draft = {
      ...whole,
      languages: ["kk", "ru"],
      title: { kk: "атауы", ru: "н".repeat(121), en: "" },
    };
    expect(errorsOf(draft, [{ field: "title", code: "TOO_LONG" }])).toMatchObject([
      { field: "title", language: "ru", id: "title-ru" },
    ]);
  });

  it("lead to region and topic on their step", () => {
    expect(
      errorsOf(whole, [
        { field: "jurisdiction", code: "UNKNOWN" },
        { field: "topic", code: "UNKNOWN" },
        { field: "demands", code: "TOO_MANY" },
        { field: "something.new", code: "ODD" },
      ]).map(({ field, id, step }) => [field, id, step]),
    ).toEqual([
      ["region", "region", "place"],
      ["topic", "topic", "place"],
      ["demands", "demand-1-ru", "text"],
    ]);
  });
});

describe("the check before sending", () => {
  it("finds what the server would", () => {
    const draft: Draft = {
      ...whole,
      title: noTexts,
      summary: ru("с".repeat(601)),
      background: ru("о".repeat(5001)),
      demands: [
        { key: "d1", text: noTexts },
        { key: "d2", text: ru("т".repeat(501)) },
      ],
    };
    expect(checkText(draft).map(({ id, code }) => [id, code])).toEqual([
      ["title-ru", "REQUIRED"],
      ["summary-ru", "TOO_LONG"],
      ["demand-1-ru", "REQUIRED"],
      ["demand-2-ru", "TOO_LONG"],
      ["background-ru", "TOO_LONG"],
    ]);
    expect(checkText(whole)).toEqual([]);
  });

  it("counts characters, not the halves of a pair", () => {
    expect(checkText({ ...whole, title: ru("🐎".repeat(120)) })).toEqual([]);
  });

  it("asks for level, region and topic", () => {
    expect(checkPlace(whole).map(({ field }) => field)).toEqual(["level", "topic"]);
    expect(
      checkPlace({ ...whole, level: "REGION", region: "", topic: "health" }).map((e) => e.field),
    ).toEqual(["region"]);
    expect(checkPlace({ ...whole, level: "COUNTRY", region: "", topic: "health" })).toEqual([]);
  });

  it("lets go of what is mended and keeps what only the server can judge", () => {
    const errors = [
      ...checkText({ ...whole, title: noTexts }),
      ...errorsOf(whole, [{ field: "summary", code: "UNPRINTABLE" }]),
    ];
    expect(stillThere(whole, errors).map(({ field }) => field)).toEqual(["summary"]);
    expect(stillThere({ ...whole, title: noTexts }, errors)).toHaveLength(2);
  });
});
