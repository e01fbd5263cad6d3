import { describe, expect, it } from "vitest";
import { pick } from "./localized";

describe("pick", () => {
  it("takes the wanted language", () => {
    expect(pick({ kk: "қазақша", ru: "по-русски" }, "kk")).toEqual({
      text: "қазақша",
      language: "kk",
      lang: undefined,
    });
  });

  it("falls back between Kazakh and Russian before English", () => {
    expect(pick({ ru: "по-русски", en: "English" }, "kk")).toMatchObject({ text: "по-русски", lang: "ru" });
    expect(pick({ kk: "қазақша", en: "English" }, "ru")).toMatchObject({ text: "қазақша", lang: "kk" });
    expect(pick({ en: "English" }, "kk")).toMatchObject({ text: "English", lang: "en" });
  });

  it("is empty when nothing is there", () => {
    expect(pick(undefined, "kk").text).toBe("");
  });
});
