import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holdSuffixes } from "~/i18n/held-suffixes";
import { languages } from "~/i18n/language";
import { copiedPages } from "./copied-pages";

const messagesOf = (feature: string, language: string) =>
  JSON.parse(readFileSync(`src/features/${feature}/messages.${language}.json`, "utf8")) as Record<
    string,
    string
  >;

/** As a reader sees it. */
function textOf(html: string): string {
  const page = document.createElement("div");
  page.innerHTML = html;
  return page.textContent;
}

describe("the pages of text in copies", () => {
  it.each(languages)("say in %s what the site's own pages say", async (language) => {
    const pages = await copiedPages(language);
    for (const feature of ["help", "accessibility"]) {
      const text = textOf(pages[feature] ?? "");
      for (const [id, message] of Object.entries(messagesOf(feature, language))) {
        // The parts between what is filled in; who to write to is either named or not.
        if (/\.write$|\.contents$/.test(id)) continue;
        for (const part of holdSuffixes(message).split(/<[^>]+>|\{[^}]+\}/)) expect(text, id).toContain(part);
      }
    }
    expect(textOf(pages["privacy"] ?? "")).toContain(
      messagesOf("privacy", language)["privacy.guarded.vault"],
    );
  });

  it("leave to the server what only it knows", async () => {
    const { privacy } = await copiedPages("kk");
    expect(privacy?.match(/data-hole="\w+"/g)).toEqual(['data-hole="periods"', 'data-hole="destroyed"']);
  });

  it("warn of a program that came with a copy, and lead to the site itself", async () => {
    const { verify } = await copiedPages("en");
    expect(textOf(verify ?? "")).toContain("one that came with a copy proves nothing");
    expect(verify).toContain('href="original:/en/verify"');
  });
});
