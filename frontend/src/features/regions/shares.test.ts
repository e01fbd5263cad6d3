import { describe, expect, it } from "vitest";
import type { Jurisdiction } from "~/api/reference";
import { regionsOf } from "./shares";

const place = (code: string, level: "COUNTRY" | "REGION", population: number | null) =>
  ({ code, level, population, name: { ru: code } }) as Jurisdiction;
const places = [
  place("KZ", "COUNTRY", 20_000_000),
  place("KZ-75", "REGION", 2_000_000),
  place("KZ-62", "REGION", 200_000),
  place("KZ-99", "REGION", null),
];

describe("the signatures of regions", () => {
  it("are compared by inhabitants, where both numbers are known", () => {
    const [unknown, almaty, ulytau, other] = regionsOf(
      [
        { jurisdiction: "KZ", inForce: 40, fewerThan: null },
        { jurisdiction: "KZ-75", inForce: 1000, fewerThan: null },
        { jurisdiction: "KZ-62", inForce: null, fewerThan: 10 },
        { jurisdiction: "KZ-99", inForce: 20, fewerThan: null },
      ],
      places,
    );
    expect(almaty).toMatchObject({ count: 1000, rate: 0.5, fewerThan: null });
    expect(ulytau).toMatchObject({ count: null, rate: null, fewerThan: 10 });
    expect(other).toMatchObject({ count: 20, rate: null });
    // Who stated no residence lives in no region.
    expect(unknown).toMatchObject({ code: "KZ", count: 40, rate: null });
  });

  it("are none where nobody signed, and nobody is said to live nowhere", () => {
    expect(regionsOf([], places).map(({ code, count }) => [code, count])).toEqual([
      ["KZ-75", 0],
      ["KZ-62", 0],
      ["KZ-99", 0],
    ]);
  });
});
