import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import { type Draft, emptyDraft } from "./draft";
import {
  checkAll,
  checkPlace,
  checkSaving,
  checkText,
  checkTitle,
  errorsOf,
  stillThere,
} from "./draft-errors";

const limits = {
  title: 120,
  summary: 600,
  background: 5000,
  demand: 500,
  demands: 10,
  images: 3,
  alternative: 250,
};
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
    expect(errorsOf(whole, limits, [{ field: "demands[2]", code: "REQUIRED" }])).toEqual([
      { field: "demand", code: "REQUIRED", number: 3, id: "demand-3-ru", step: "text" },
    ]);
  });

  it("count only the demands that were sent", () => {
    const draft: Draft = { ...whole, demands: [{ key: "d9", text: noTexts }, ...whole.demands] };
    expect(errorsOf(draft, limits, [{ field: "demands[1]", code: "UNPRINTABLE" }])).toMatchObject([
      { number: 3, id: "demand-3-ru" },
    ]);
  });

  it("lead to the language that is too long", () => {
    const draft: Draft = {
      ...whole,
      languages: ["kk", "ru"],
      title: { kk: "атауы", ru: "н".repeat(121), en: "" },
    };
    expect(errorsOf(draft, limits, [{ field: "title", code: "TOO_LONG" }])).toMatchObject([
      { field: "title", language: "ru", id: "title-ru" },
    ]);
  });

  it("lead to region and topic on their step", () => {
    expect(
      errorsOf(whole, limits, [
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
    const found = [...checkTitle(draft, limits), ...checkText(draft, limits)];
    expect(found.map(({ id, code, step }) => [id, code, step])).toEqual([
      ["title-ru", "REQUIRED", "demand"],
      ["summary-ru", "TOO_LONG", "text"],
      ["demand-1-ru", "REQUIRED", "text"],
      ["demand-2-ru", "TOO_LONG", "text"],
      ["background-ru", "TOO_LONG", "text"],
    ]);
    expect(checkAll({ ...whole, level: "COUNTRY", topic: "health" }, limits)).toEqual([]);
  });

  it("counts characters, not the halves of a pair", () => {
    expect(checkTitle({ ...whole, title: ru("🐎".repeat(120)) }, limits)).toEqual([]);
  });

  it("asks for level, region and topic", () => {
    expect(checkPlace(whole).map(({ field }) => field)).toEqual(["level", "topic"]);
    expect(
      checkPlace({ ...whole, level: "REGION", region: "", topic: "health" }).map((e) => e.field),
    ).toEqual(["region"]);
    expect(checkPlace({ ...whole, level: "COUNTRY", region: "", topic: "health" })).toEqual([]);
  });

  it("lets a draft be saved that misses texts, but not one that is too long or belongs nowhere", () => {
    const placed: Draft = { ...whole, level: "COUNTRY", topic: "health" };
    const stops = (draft: Draft) => checkSaving(draft, limits).map(({ id }) => id);
    expect(stops({ ...placed, title: noTexts, demands: [{ key: "d1", text: noTexts }] })).toEqual([]);
    expect(stops({ ...placed, title: ru("н".repeat(121)) })).toEqual(["title-ru"]);
    expect(stops({ ...placed, topic: "" })).toEqual(["topic"]);
  });

  it("lets go of what is mended and keeps what only the server can judge", () => {
    const errors = [
      ...checkTitle({ ...whole, title: noTexts }, limits),
      ...errorsOf(whole, limits, [
        { field: "summary", code: "UNPRINTABLE" },
        { field: "topic", code: "DISABLED" },
      ]),
    ];
    const chosen: Draft = { ...whole, level: "COUNTRY", topic: "health" };
    expect(stillThere(chosen, limits, errors).map(({ field, code }) => [field, code])).toEqual([
      ["summary", "UNPRINTABLE"],
      ["topic", "DISABLED"],
    ]);
    expect(stillThere({ ...chosen, title: noTexts }, limits, errors)).toHaveLength(3);
  });
});
