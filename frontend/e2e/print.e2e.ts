import { expect } from "vitest";
import { apiOf, good } from "./demo";
import { address, ids, journey } from "./journey";

const petition = "rural-school-bus";

// A sheet is as wide as a small tablet, where the way to sign lies at the lower edge; on a desk it stands in the panel.
for (const { language, width } of [
  { language: "kk", width: 660 },
  { language: "ru", width: 1280 },
] as const)
  journey(
    `A petition on paper says what it asks for and leads back, in ${language} at ${width} px`,
    async (come) => {
      const id = ids[petition] ?? "";
      const { demands, state, tally, title } = await good(
        apiOf(address).GET("/api/v1/petitions/{id}", { params: { path: { id } } }),
      );
      expect(state).toBe("OPEN");
      const visitor = await come({ language, width });
      const { page } = visitor;
      await visitor.open(`/petitions/${id}`);
      const visible = (selector: string) => page.locator(selector).filter({ visible: true });
      const onScreenOnly = [
        ".petition section:has(#share)",
        ".petition section:has(#history)",
        "#history ~ .disclosure",
        ".share button",
        ".lang",
        ...(width < 1100 ? [] : [".btn-in"]),
        ".site-foot",
        width < 1000 ? "aside.bar" : ".panel .btn",
      ];
      for (const each of onScreenOnly) await visible(each).first().waitFor();
      const paper = page.locator(".share-paper");
      await paper.waitFor({ state: "attached" });
      expect(await paper.isVisible()).toBe(false);

      await page.emulateMedia({ media: "print" });
      for (const each of onScreenOnly) expect(await visible(each).count(), each).toBe(0);
      expect(await visible("button, .btn, summary, nav").count()).toBe(0);
      const main = page.getByRole("main");
      await main.getByRole("heading", { level: 1, name: title[language] ?? "", exact: true }).waitFor();
      expect(await visible("main ol.demands > li").count()).toBe(demands.length);
      for (const { text } of demands)
        await main
          .getByText(text[language] ?? "", { exact: true })
          .filter({ visible: true })
          .waitFor();
      const count = await visible(".panel .count").innerText();
      expect(Number(count.replace(/\D/g, ""))).toBeGreaterThanOrEqual(tally.inForce);
      await paper.getByText(`${new URL(address).host}/petitions/${id}`, { exact: true }).waitFor();
      // Before the text, and there in time: a printer does not wait for a picture.
      const code = paper.locator("img");
      expect(await code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(
        true,
      );
      const top = async (selector: string) =>
        (await visible(selector).first().boundingBox())?.y ?? Number.NaN;
      expect(await top(".share-paper")).toBeLessThan(await top("main ol.demands"));
      // Nothing is cut off at the right edge of the sheet.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
