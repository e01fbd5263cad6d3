import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findNumber } from "./find-number";

const salt = "0a1b2c3d4e5f?expires=1795497330&action=SIGN_IN&";
const hash = (number: number) => createHash("sha256").update(`${salt}${number}`).digest("hex");
const challenge = (number: number, maxnumber: number) => ({
  algorithm: "SHA-256",
  challenge: hash(number),
  maxnumber,
  salt,
  signature: "",
});

describe("a challenge", () => {
  it("is solved by the number behind it, the first and the last too", () => {
    for (const number of [0, 1, 4_321, 5_000]) expect(findNumber(challenge(number, 5_000))).toBe(number);
  });

  it("has no solution past its end", () => {
    expect(findNumber(challenge(101, 100))).toBeUndefined();
  });
});
