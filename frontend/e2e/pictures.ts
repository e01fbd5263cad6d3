import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { languages } from "~/i18n/language";
import { demoPerson } from "./demo";
import { come, ids } from "./journey";
import { screens } from "./screens";

const folder = fileURLToPath(new URL("../e2e-pictures/", import.meta.url));

// To look at the product: each screen in each language, at three widths, light and dark. `npm run pictures -- -t sign`
// takes those whose name says so.
describe("Pictures", () => {
  for (const { name, as, path, then } of screens)
    test(name, async () => {
      for (const language of languages) {
        const into = `${folder}${name.replaceAll(" ", "-")}/`;
        mkdirSync(into, { recursive: true });
        const visitor = await come({ language, as: as === undefined ? undefined : demoPerson(as) });
        await visitor.open(path(ids));
        await then?.(visitor);
        for (const width of [360, 768, 1280])
          for (const colorScheme of ["light", "dark"] as const) {
            await visitor.page.setViewportSize({ width, height: 900 });
            await visitor.page.emulateMedia({ colorScheme });
            await visitor.page.screenshot({
              path: `${into}${language}-${width}-${colorScheme}.png`,
              // A question in front of the page is seen as it stands.
              fullPage: (await visitor.page.getByRole("dialog").count()) === 0,
            });
          }
        await visitor.context.close();
      }
    });
});
