import { describe, expect, it } from "vitest";
import { addressOf, linkTo, longestTag, tagForm } from "./links";

describe("the links of an organizer", () => {
  it("carry the tag behind the address", () => {
    expect(linkTo("7k3m9qx2ab", "kk", "poster")).toBe(
      `${window.location.origin}/kk/petitions/7k3m9qx2ab?from=poster`,
    );
    expect(linkTo("7k3m9qx2ab", "ru")).toBe(`${window.location.origin}/ru/petitions/7k3m9qx2ab`);
  });

  it("take only tags that the server takes", () => {
    for (const good of ["a", "poster-almaty", "x".repeat(longestTag)]) expect(tagForm.test(good)).toBe(true);
    for (const bad of ["", "A", "a--b", "-a", "a-", "a b", "қ"]) expect(tagForm.test(bad)).toBe(false);
  });

  it("write the same words for every channel, the link once", () => {
    const link = linkTo("7k3m9qx2ab", "kk", "telegram");
    const said = { title: "Таза ауа", words: `«Таза ауа» & «басқа»\n${link}`, link };
    const telegram = new URL(addressOf("telegram", said));
    expect(telegram.searchParams.get("url")).toBe(link);
    expect(telegram.searchParams.get("text")).toBe("«Таза ауа» & «басқа»");
    expect(new URL(addressOf("whatsapp", said)).searchParams.get("text")).toBe(said.words);
    const mail = addressOf("email", said);
    expect(mail).not.toContain("+");
    expect(new URLSearchParams(mail.slice("mailto:?".length)).get("body")).toBe(said.words);
  });
});
