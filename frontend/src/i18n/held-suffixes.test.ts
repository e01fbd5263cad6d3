import { expect, it } from "vitest";
import { holdSuffixes } from "./held-suffixes";

it("holds endings to what they belong to, and nothing else", () => {
  expect(holdSuffixes("5-бап")).toBe("5-\u2060бап");
  expect(holdSuffixes("{number}-талап, #-і, ЭЦҚ-мен")).toBe("{number}-\u2060талап, #-\u2060і, ЭЦҚ-\u2060мен");
  const others = "онлайн-кездесу, 2–40, KZ-62, {from}-{to}, {day} - жұма";
  expect(holdSuffixes(others)).toBe(others);
});
