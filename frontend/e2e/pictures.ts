import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { languages } from "~/i18n/language";
import { demoPerson } from "./demo";
import { come, ids } from "./journey";
import { screens } from "./screens";

const folder = fileURLToPath(new URL("../e2e-pictures/", import.meta.url));
const wanted = (process.env["UNDEU_LOOKS"] ?? "").split(",").filter((look) => look !== "");

interface Look {
  width: number;
  colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [360, 768, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

// To look at the product: each screen in each language, at three widths, light and dark. `npm run pictures -- -t sign`
// takes those whose name says so, and UNDEU_LOOKS=kk-360-dark,ru-1280-light only these pictures of each.
describe("Pictures", () => {
  for (const { name, as, path, then } of screens)
    test(name, async () => {
      for (const language of languages) {
        const fileOf = ({ width, colorScheme }: Look) => `${language}-${width}-${colorScheme}`;
        const taken = looks.filter((look) => wanted.length === 0 || wanted.includes(fileOf(look)));
        if (taken.length === 0) continue;
        const into = `${folder}${name.replaceAll(" ", "-")}/`;
        mkdirSync(into, { recursive: true });
        const visitor = await come({ language, as: as === undefined ? undefined : demoPerson(as) });
        await visitor.open(path(ids));
        await then?.(visitor);
        for (const look of taken) {
          await visitor.page.setViewportSize({ width: look.width, height: 900 });
          await visitor.page.emulateMedia({ colorScheme: look.colorScheme });
          await visitor.page.screenshot({
            path: `${into}${fileOf(look)}.png`,
            // A question in front of the page is seen as it stands.
            fullPage: (await visitor.page.getByRole("dialog").count()) === 0,
          });
        }
        await visitor.context.close();
      }
    });
});
