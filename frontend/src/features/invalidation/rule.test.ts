import { describe, expect, it } from "vitest";
import { noTexts } from "~/design/localized-field";
import { checkRule, checkWords, errorsOf, minutesOf, noDraft, ruleOf } from "./rule";

const draft = { ...noDraft, from: "2026-11-23T11:00", to: "2026-11-23T11:05" };

describe("a rule", () => {
  it("needs both ends, in their order, a day apart at most", () => {
    expect(checkRule(noDraft).map(({ field }) => field)).toEqual(["from", "to"]);
    expect(checkRule({ ...draft, to: draft.from })).toEqual([
      { field: "to", code: "REVERSED", id: "rule-to" },
    ]);
    expect(checkRule({ ...draft, to: "2026-11-24T11:00" })).toEqual([]);
    expect(checkRule({ ...draft, to: "2026-11-24T11:01" })[0]?.code).toBe("TOO_LONG");
  });

  it("leaves out what is not part of it", () => {
    expect(ruleOf(draft)).toEqual({
      from: "2026-11-23T06:00:00Z",
      to: "2026-11-23T06:05:00Z",
      region: null,
      origin: null,
    });
    expect(ruleOf(noDraft)).toBeUndefined();
    expect(ruleOf({ ...draft, region: "KZ-62" })?.region).toBe("KZ-62");
  });

  it("is explained with a reason, a law and words", () => {
    expect(checkWords(draft, ["kk", "ru"]).map(({ field }) => field)).toEqual([
      "reasonCode",
      "legalBasis",
      "explanation",
    ]);
    const said = { ...noTexts, ru: "Правила, пункт 7" };
    expect(
      checkWords(
        {
          ...draft,
          reasonCode: "COURT_ORDER",
          legalBasis: said,
          explanation: { ...said, kk: "я".repeat(2001) },
        },
        ["kk", "ru"],
      ),
    ).toEqual([{ field: "explanation", code: "TOO_LONG", id: "explanation-kk" }]);
  });

  it("gets the objections of the server at its fields", () => {
    expect(
      errorsOf(
        [
          { field: "rule.region", code: "UNKNOWN" },
          { field: "legalBasis", code: "UNPRINTABLE" },
          { field: "other", code: "X" },
        ],
        ["ru"],
      ),
    ).toEqual([
      { field: "region", code: "UNKNOWN", id: "rule-region" },
      { field: "legalBasis", code: "UNPRINTABLE", id: "legalBasis-ru" },
    ]);
  });

  it("tells how long a burst was", () => {
    expect(minutesOf({ from: "2026-11-23T06:00:00Z", to: "2026-11-23T06:03:00Z" })).toBe(3);
  });
});
