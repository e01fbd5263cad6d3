import { describe, expect, it } from "vitest";
import { partsOf } from "./marked";

const found = (text: string, ...words: string[]) =>
  partsOf(text, new Set(words))
    .filter(({ isFound }) => isFound)
    .map(({ said }) => said);

describe("the words that were looked for", () => {
  it("are marked where they are written so", () => {
    expect(found("Қосшыға мектеп, мектептер", "мектеп", "Қосшыға")).toEqual(["Қосшыға", "мектеп"]);
  });

  it("leave the rest of the text as it is", () => {
    const text = `<img src=x onerror="alert(1)"> & школа`;
    expect(
      partsOf(text, new Set(["школа", "img"]))
        .map(({ said }) => said)
        .join(""),
    ).toBe(text);
  });

  it("are never taken for an expression", () => {
    expect(found("a.c abc", ".*", "a.c")).toEqual([]);
  });
});
