import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { describe, expect } from "vitest";
import { type Language, languageNames, languages } from "~/i18n/language";
import { demoPerson } from "./demo";
import { ids, journey, type Visitor } from "./journey";
import type { Screen } from "./screens";
import { homes } from "./texts";

// Put into a page once and run many times: that is what takes the time.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

const contrast = { type: "rule", values: ["color-contrast"] } as const;
const tags = { type: "tag", values: wcag } as const;

/**
 * Every rule where the order of the page may differ. Colours know no width, so contrast, by far the slowest rule, is
 * measured once in the light and once in the dark.
 */
const looks = [
  { width: 360, colorScheme: "light", options: { runOnly: tags } },
  { width: 1280, colorScheme: "dark", options: { runOnly: contrast } },
  {
    width: 1280,
    colorScheme: "light",
    options: { runOnly: tags, rules: { "color-contrast": { enabled: false } } },
  },
] as const;

/** Every screen of these, in every language, light and dark, narrow and wide. */
export function lookAt(part: readonly Screen[]): void {
  describe("Every screen, in every language, light and dark, narrow and wide", () => {
    for (const { name, as, path, then, expects } of part)
      journey(name, async (come) => {
        const visitor = await come({ language: "kk", as: as === undefined ? undefined : demoPerson(as) });
        for (const expected of expects?.(ids) ?? []) visitor.expected.add(expected);
        await visitor.open(path(ids));
        await then?.(visitor);
        await visitor.page.evaluate(axe);
        const faults: string[] = [];
        for (const language of languages) {
          if (language !== "kk") await switchTo(visitor, language);
          faults.push(...(await textFaults(visitor, language)));
          // Another language changes words and their lengths, which the other two look at; not colours or the order.
          if (language === "kk") for (const look of looks) faults.push(...(await axeFaults(visitor, look)));
          faults.push(...(await widthFaults(visitor)));
        }
        expect(faults).toEqual([]);
      });
  });
}

/** By the switch in the header; the page stays, with all that was opened and typed on it. */
async function switchTo(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor;
  const before = new URL(page.url());
  const dialog = (await page.getByRole("dialog").count()) > 0;
  const link = page
    .getByRole("banner")
    .getByRole("link", { name: languageNames[language], includeHidden: true });
  // A question in front of the page is answered first; here it stays, to be seen in each language.
  if (dialog) await link.dispatchEvent("click");
  else await link.click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  await visitor.settle();
  const after = new URL(page.url());
  expect(after.pathname.replace(/^\/\w+/, "")).toBe(before.pathname.replace(/^\/\w+/, ""));
  expect(after.search).toBe(before.search);
}

async function axeFaults(
  { page }: Visitor,
  { width, colorScheme, options }: (typeof looks)[number],
): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const { violations } = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(asked),
    { ...options, resultTypes: ["violations"] } as unknown as RunOptions,
  );
  const lang = new URL(page.url()).pathname.slice(1, 3);
  return violations.map(
    ({ id, nodes }) =>
      `${lang} ${width} ${colorScheme} ${id}: ${nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary }) =>
            `${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim() ?? ""})`,
        )
        .join("; ")}`,
  );
}

/** Nothing to scroll sideways on the narrowest of phones. */
async function widthFaults({ page }: Visitor): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 900 });
  const { found, widest } = await page.evaluate(() => ({
    found: document.documentElement.scrollWidth,
    widest: [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > 321)
      .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute("class") ?? ""}`)
      .slice(0, 5),
  }));
  const lang = new URL(page.url()).pathname.slice(1, 3);
  return found > 320 ? [`${lang} is ${found} wide at 320: ${widest.join(", ")}`] : [];
}

const key = new RegExp(`(?<![\\w./@-])(?:${homes.join("|")})\\.[a-zA-Z][\\w.-]*`, "g");
// Two full stops are a date of its own with one ("2026 г.") at the end of a sentence.
const broken = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+[,}]|(?<!\.)\.\.(?!\.)/g;

/** What a person reads or hears: no names of messages, no holes in sentences; and the page says its language. */
async function textFaults({ page }: Visitor, language: Language): Promise<string[]> {
  const { lang, title, verbatim, text } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    // Addresses of the API have holes of their own.
    verbatim: [...document.querySelectorAll('[translate="no"]')].map((each) => each.textContent),
    text: [
      document.title,
      document.body.innerText,
      ...["aria-label", "placeholder", "title", "alt"].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ""),
      ),
    ].join("\n"),
  }));
  return [
    ...(lang === language ? [] : [`lang is ${lang}, not ${language}`]),
    ...(title === "" ? [`${language} has no title`] : []),
    ...[...text.matchAll(key), ...text.matchAll(broken)]
      .filter(([found]) => !verbatim.some((each) => each.includes(found)))
      .map(([found]) => `${language} shows ${found}`),
  ];
}
