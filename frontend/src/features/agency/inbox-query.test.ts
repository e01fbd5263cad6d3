import { describe, expect, it } from "vitest";
import { apiQueryOf, everything, isNarrowed, paramsOf, queryOf } from "./inbox-query";

const read = (address: string) => queryOf(new URLSearchParams(address));

describe("the filters of the inbox", () => {
  it("stand in the address, and what does not matter is left out", () => {
    const query = { ...everything, state: "REGISTERED", assignee: "me", q: "мектеп" } as const;
    expect(read(paramsOf(query).toString())).toEqual(query);
    expect(paramsOf(everything).toString()).toBe("");
    expect(isNarrowed(everything)).toBe(false);
    expect(isNarrowed(query)).toBe(true);
  });

  it("do not ask the server for what it cannot know", () => {
    expect(read("state=LOST&overdue=perhaps&assignee='&tier=9&topic=../x&region=US")).toEqual(everything);
    expect(read(`q=${"a".repeat(300)}`).q).toHaveLength(200);
  });

  it("become parameters of the API", () => {
    expect(apiQueryOf({ ...everything, region: "KZ-62", overdue: "true", q: " " })).toEqual({
      jurisdiction: "KZ-62",
      overdue: "true",
      limit: 30,
    });
  });
});
