import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import type { DraftView } from "./draft";
import {
  checkReply,
  countOutcomes,
  draftInputOf,
  isReady,
  isReply,
  missingLanguages,
  replyErrorsOf,
  replyOf,
  withAnswer,
} from "./reply";

const languages = ["kk", "ru"] as const;
const demands = [{ number: 1 }, { number: 2 }, { number: 3 }];
const none: DraftView = {
  revision: 0,
  basedOn: 0,
  state: "WRITING",
  answers: [],
  attachments: [],
  headReleases: false,
  mayRelease: true,
  limits: { attachments: 10, attachmentBytes: 7_000_000, attachmentName: 120 },
};
const empty = replyOf(none, undefined, demands);
const said = { ...noTexts, ru: "Сделаем" };
const two = withAnswer(withAnswer(empty, 1, { outcome: "SATISFIED", reasons: said }), 2, {
  outcome: "SATISFIED",
  reasons: { ...noTexts, kk: "Жасаймыз" },
});

describe("an answer", () => {
  it("is ready demand by demand", () => {
    expect(two.answers.map(isReady)).toEqual([true, true, false]);
    expect(isReady({ demand: 1, outcome: "REFUSED", reasons: noTexts })).toBe(false);
    expect(isReady({ demand: 1, outcome: "REFUSED", reasons: { ...noTexts, ru: "о".repeat(5001) } })).toBe(
      false,
    );
    expect(countOutcomes(two)).toEqual({ SATISFIED: 2 });
  });

  it("is checked before it is sent", () => {
    expect(checkReply(two, false, languages).map(({ id, code }) => [id, code])).toEqual([
      ["outcome-3", "REQUIRED"],
      ["reasons-3-kk", "REQUIRED"],
    ]);
    expect(
      checkReply({ ...two, text: { ...noTexts, kk: "с".repeat(10_001) } }, false, languages).map(
        ({ id }) => id,
      ),
    ).toContain("text-kk");
  });

  it("takes the objections of the server to their fields", () => {
    expect(
      replyErrorsOf(
        two,
        [
          { field: "answers[1].reasons", code: "TOO_LONG" },
          { field: "answers[2].outcome", code: "REQUIRED" },
          { field: "answers[9].outcome", code: "REQUIRED" },
          { field: "answers", code: "DEMAND_UNANSWERED" },
          { field: "text", code: "TOO_LONG" },
        ],
        languages,
      ).map(({ id }) => id),
    ).toEqual(["reasons-2-kk", "outcome-3", "text-kk"]);
  });

  it("sends no text about the whole when there is none", () => {
    expect(draftInputOf(two).text).toBeNull();
    expect(draftInputOf({ ...two, text: said }).text).toEqual(said);
    expect(draftInputOf(two).answers?.[0]).toEqual({ demand: 1, outcome: "SATISFIED", reasons: said });
  });

  it("says which language of the state it lacks", () => {
    expect(missingLanguages(two)).toEqual(["kk", "ru"]);
    expect(missingLanguages(withAnswer(two, 2, { reasons: said }))).toEqual(["kk"]);
    expect(missingLanguages(empty)).toEqual([]);
  });

  it("goes on from what is published until there is a draft", () => {
    const published = { answers: two.answers, text: said };
    expect(replyOf(none, published, demands).answers[0]?.outcome).toBe("SATISFIED");
    expect(replyOf({ ...none, revision: 3 }, published, demands).answers[0]?.outcome).toBeUndefined();
    expect(checkReply({ ...two, why: noTexts }, true, languages).map(({ id }) => id)).toContain("why-kk");
  });

  it("is known again after a reload", () => {
    expect(isReply(JSON.parse(JSON.stringify(two)))).toBe(true);
    expect(isReply({ answers: [{ demand: 1, outcome: "MAYBE", reasons: noTexts }], text: noTexts })).toBe(
      false,
    );
    expect(isReply(undefined)).toBe(false);
  });
});
