import { describe, expect, it } from "vitest";
import { apiQueryOf, everything, paramsOf, queryOf, withWords } from "./list-query";

describe("the query in the address", () => {
  it("comes back as it was written", () => {
    const query = {
      ...everything,
      words: "вода & жол",
      region: "KZ-75",
      topic: "water",
      show: "open",
      language: "kk",
      sort: "nearest",
    };
    expect(queryOf(new URLSearchParams(paramsOf(query as typeof everything).toString()))).toEqual(query);
  });

  it("is empty for the whole list", () => {
    expect(paramsOf(everything).toString()).toBe("");
    expect(queryOf(new URLSearchParams())).toEqual(everything);
  });

  it("takes what it does not know as absent", () => {
    expect(queryOf(new URLSearchParams("show=secret&sort=random&q=%20%20"))).toEqual(everything);
  });

  it("does not order closed petitions by their nearness to a threshold", () => {
    expect(queryOf(new URLSearchParams("show=closed&sort=nearest")).sort).toBe("trending");
    expect(paramsOf({ ...everything, show: "answered", sort: "closing" }).toString()).toBe("show=answered");
  });

  it("puts what fits the words best first, unless an order was chosen", () => {
    expect(queryOf(new URLSearchParams("q=су")).sort).toBe("best");
    expect(queryOf(new URLSearchParams("sort=best")).sort).toBe("trending");
    expect(paramsOf(withWords(everything, "су")).toString()).toBe(
      new URLSearchParams({ q: "су" }).toString(),
    );
    expect(withWords({ ...everything, words: "су", sort: "best" }, "").sort).toBe("trending");
    expect(withWords({ ...everything, sort: "newest" }, "су").sort).toBe("newest");
  });

  it("asks the API for states and ways", () => {
    expect(apiQueryOf({ ...everything, show: "closed", region: "KZ" })).toEqual({
      state: "CLOSED",
      jurisdiction: "KZ",
      sort: "trending",
      limit: 20,
    });
    expect(apiQueryOf({ ...everything, show: "answered" })).toEqual({
      escalation: "ANSWERED",
      sort: "trending",
      limit: 20,
    });
  });
});
