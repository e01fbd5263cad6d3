import { describe, expect, it } from "vitest";
import { addressOf, apiQueryOf, everything, paramsOf, queryOf } from "./register-query";

describe("the register in the address", () => {
  it("reads what it wrote", () => {
    const query = {
      ...everything,
      verdict: "REJECT",
      reason: "OFFENSIVE",
      region: "KZ-75",
      from: "2026-11-01",
      appeal: "WAITING",
    } as const;
    expect(queryOf(paramsOf(query))).toEqual(query);
  });

  it("says nothing of the whole register", () => {
    expect(paramsOf(everything).toString()).toBe("");
    expect(apiQueryOf(everything)).toEqual({ limit: 20 });
  });

  it("takes what it does not know for absent", () => {
    const hostile = new URLSearchParams("verdict=BURN&reason=1'--&from=2026-13-45&to=<b>&appeal=all");
    expect(queryOf(hostile)).toEqual(everything);
  });

  it("leads to the same decisions as a table", () => {
    expect(addressOf("/x.csv", { ...everything, verdict: "STOP", topic: "water" }, "kk")).toBe(
      "/x.csv?verdict=STOP&topic=water&language=kk",
    );
  });
});
