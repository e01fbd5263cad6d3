import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import { checkDecision, decisionErrorsOf, groundOf, isDecision, noDecision, stillThere } from "./decision";
import { isForMe, nextCase, petitionIdIn, type QueueItem, type ReasonCode, reasonCodes } from "./queue";

function item(id: string, own = false, more: Partial<QueueItem> = {}): QueueItem {
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
      coOrganizers: [],
    },
    kind: "SUBMISSION",
    waitingSince: "2026-11-20T05:00:00Z",
    workingDaysWaited: 3,
    workingDaysAllowed: 10,
    workingDaysLate: 0,
    own,
    rejectedByMe: false,
    lock: null,
    ...more,
  };
}

describe("the queue", () => {
  it("leaves to others what one may not decide or another reads", () => {
    const until = "2026-11-20T05:10:00Z";
    expect(isForMe(item("a"))).toBe(true);
    expect(isForMe(item("a", true))).toBe(false);
    expect(isForMe(item("a", false, { kind: "APPEAL", rejectedByMe: true }))).toBe(false);
    expect(isForMe(item("a", false, { lock: { mine: false, until } }))).toBe(false);
    expect(isForMe(item("a", false, { lock: { mine: true, until } }))).toBe(true);
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

  const allTrue = Object.fromEntries(reasonCodes.map((code) => [code, true]));
  const but = (...failed: ReasonCode[]) => ({
    ...allTrue,
    ...Object.fromEntries(failed.map((code) => [code, false])),
  });

  it("to publish needs the whole checklist and no words", () => {
    const publish = { ...noDecision, verdict: "PUBLISH" } as const;
    expect(checkDecision(publish, languages)).toEqual([
      { field: "checks", code: "REQUIRED", id: "check-DUPLICATE" },
    ]);
    expect(checkDecision({ ...publish, checks: but("OFFENSIVE") }, languages)).toEqual([
      { field: "checks", code: "FAILED", id: "check-OFFENSIVE" },
    ]);
    expect(checkDecision({ ...publish, checks: allTrue }, languages)).toEqual([]);
    expect(checkDecision(noDecision, languages).map(({ field }) => field)).toEqual(["verdict"]);
  });

  it("to reject needs a claim that does not hold, the law and an explanation", () => {
    const reject = { ...noDecision, verdict: "REJECT" } as const;
    expect(checkDecision(reject, languages).map(({ field, id }) => [field, id])).toEqual([
      ["checks", "check-DUPLICATE"],
      ["legalBasis", "legalBasis-kk"],
      ["explanation", "explanation-kk"],
    ]);
    expect(
      checkDecision(
        {
          ...reject,
          checks: but("OFFENSIVE"),
          legalBasis: said,
          explanation: { ...noTexts, kk: "с".repeat(2001) },
        },
        languages,
      ).map(({ field, code }) => [field, code]),
    ).toEqual([["explanation", "TOO_LONG"]]);
  });

  it("has one ground: the only claim that fails, or the one chosen among several", () => {
    expect(groundOf({ checks: but("DUPLICATE"), reasonCode: undefined })).toBe("DUPLICATE");
    const several = but("DUPLICATE", "OFFENSIVE");
    expect(groundOf({ checks: several, reasonCode: undefined })).toBeUndefined();
    expect(groundOf({ checks: several, reasonCode: "OFFENSIVE" })).toBe("OFFENSIVE");
    expect(groundOf({ checks: several, reasonCode: "ADVERTISEMENT" })).toBeUndefined();
    expect(
      checkDecision(
        { ...noDecision, verdict: "REJECT", checks: several, legalBasis: said, explanation: said },
        languages,
      ).map(({ field }) => field),
    ).toEqual(["reasonCode"]);
  });

  it("is found again on the device only when it is one", () => {
    expect(isDecision({ ...noDecision, checks: but("OFFENSIVE") })).toBe(true);
    expect(isDecision({ ...noDecision, checks: { BURN: true } })).toBe(false);
    expect(isDecision({ ...noDecision, checks: { OFFENSIVE: "no" } })).toBe(false);
    expect(isDecision({ verdict: "PUBLISH" })).toBe(false);
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
