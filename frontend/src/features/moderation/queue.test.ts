import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import { checkDecision, decisionErrorsOf, noDecision, stillThere } from "./decision";
import { lateBy, nextCase, petitionIdIn, type QueueItem } from "./queue";

function item(id: string, own = false, waited = 3): QueueItem {
  return {
    petition: {
      id,
      state: "SUBMITTED",
      title: { ru: id },
      summary: {},
      demands: [],
      jurisdiction: "KZ",
      topic: "health",
      images: [],
      organizer: { displayName: "А." },
    },
    workingDaysWaited: waited,
    workingDaysAllowed: 10,
    own,
  };
}

describe("the queue", () => {
  it("is late only after the last day allowed", () => {
    expect(lateBy(item("a", false, 10))).toBe(0);
    expect(lateBy(item("a", false, 13))).toBe(3);
  });

  it("goes on with the next case that is not one's own, then from the beginning", () => {
    const items = [item("a"), item("b"), item("c", true), item("d")];
    expect(nextCase(items, "b")?.petition.id).toBe("d");
    expect(nextCase(items, "d")?.petition.id).toBe("a");
    expect(nextCase(items, "z")?.petition.id).toBe("a");
    expect(nextCase([item("a"), item("c", true)], "a")).toBeUndefined();
  });

  it("finds a petition by what a moderator pastes", () => {
    expect(petitionIdIn(" 7k3m9qx2ab ")).toBe("7k3m9qx2ab");
    expect(petitionIdIn("https://undeu.kz/ru/petitions/7K3M9QX2AB?x=1#top")).toBe("7k3m9qx2ab");
    expect(petitionIdIn("https://undeu.kz/ru/petitions")).toBeUndefined();
    expect(petitionIdIn("7k3m9qx2abc")).toBeUndefined();
    expect(petitionIdIn("")).toBeUndefined();
  });
});

describe("a decision", () => {
  const languages = ["kk", "ru"] as const;
  const said = { ...noTexts, ru: "слова" };

  it("to publish needs no words", () => {
    expect(checkDecision({ ...noDecision, verdict: "PUBLISH" }, languages)).toEqual([]);
    expect(checkDecision(noDecision, languages).map(({ field }) => field)).toEqual(["verdict"]);
  });

  it("to reject needs a reason, the law and an explanation", () => {
    expect(
      checkDecision({ ...noDecision, verdict: "REJECT" }, languages).map(({ field, id }) => [field, id]),
    ).toEqual([
      ["reasonCode", "reasonCode"],
      ["legalBasis", "legalBasis-kk"],
      ["explanation", "explanation-kk"],
    ]);
    expect(
      checkDecision(
        {
          verdict: "REJECT",
          reasonCode: "OFFENSIVE",
          highestLevel: false,
          legalBasis: said,
          explanation: { ...noTexts, kk: "с".repeat(2001) },
        },
        languages,
      ).map(({ field, code }) => [field, code]),
    ).toEqual([["explanation", "TOO_LONG"]]);
  });

  it("takes the objections of the server and lets go of them when mended", () => {
    const errors = decisionErrorsOf(
      [
        { field: "legalBasis", code: "REQUIRED" },
        { field: "verdict", code: "ODD" },
        { field: "other", code: "ODD" },
      ],
      languages,
    );
    expect(errors.map(({ field }) => field)).toEqual(["legalBasis", "verdict"]);
    expect(stillThere(errors, []).map(({ field }) => field)).toEqual(["verdict"]);
  });
});
