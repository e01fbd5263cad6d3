import { expect } from "vitest";
import { languages } from "~/i18n/language";
import { journey, type Visitor } from "./journey";

const texts = ["help", "privacy", "accessibility"] as const;

/** What is read where, from the upper edge of the page; the parts follow each other, so a heading tells of all before it. */
function layout({ page }: Visitor): Promise<[string, number][]> {
  return page
    .locator("main")
    .filter({ visible: true })
    .locator("h1, h2, th:first-child, .note")
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((each) => [each.textContent.trim(), Math.round(each.getBoundingClientRect().top + scrollY)]),
    );
}

/** How much moved that nobody made move, by the measure of Web Vitals. */
function shifted({ page }: Visitor): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const each of list.getEntries()) sum += (each as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}

for (const { language, width } of [
  { language: "kk", width: 360 },
  { language: "ru", width: 1280 },
] as const)
  journey(
    `Pages of text are read without scripts, and stay where they are with them, in ${language} at ${width} px`,
    async (come) => {
      const plain = await come({ language, width, scripts: false });
      const scripted = await come({ language, width });
      for (const path of texts) {
        await plain.page.goto(`${plain.at}/${language}/${path}`);
        const before = await layout(plain);
        await scripted.open(`/${path}`);
        expect(before.length, path).toBeGreaterThan(3);
        const after = await layout(scripted);
        expect(
          after.map(([words]) => words),
          path,
        ).toEqual(before.map(([words]) => words));
        // Heights have parts of a pixel, which nobody sees.
        const moved = after.map(([, top], at) => Math.abs(top - (before[at]?.[1] ?? Infinity)));
        expect(Math.max(...moved), path).toBeLessThanOrEqual(1);
        expect(await shifted(scripted), path).toBeLessThan(0.02);
        const ids = await scripted.page
          .locator("[id]")
          .evaluateAll((all) => all.map(({ id }) => id).filter((id, at, every) => every.indexOf(id) !== at));
        expect(ids, path).toEqual([]);
      }
    },
  );

for (const language of languages)
  journey(
    `Who runs no scripts reads in ${language} how to sign and how to check, and finds the other pages`,
    async (come) => {
      const visitor = await come({ language, width: 360, scripts: false });
      const { page } = visitor;
      await page.goto(`${visitor.at}/${language}/help`);
      await visitor.heading("help.title").waitFor();
      for (const step of ["read", "prove", "choose", "receipt"] as const)
        await visitor.text(`help.sign.${step}`).waitFor();
      await page.locator(`main a[href="/${language}/privacy"]`).click();
      await visitor.heading("privacy.title").waitFor();
      await page.goto(`${visitor.at}/${language}/verify`);
      await visitor.heading("verify.title").waitFor();
      await visitor.text("data.snapshot.program").waitFor();
      await page.locator("main a[hreflang]").first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/(kk|ru|en)\/verify$/);
      expect(new URL(page.url()).pathname).not.toBe(`/${language}/verify`);
    },
  );
