import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect } from "vitest";
import { apiOf, cookieName, demoPerson, demoPetition, good, inventedTokens } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";

/** Kazakh and Russian, a phone and a desk, each on a petition of its own. */
const stories = [
  { language: "kk", width: 360, key: "karaganda-warm-homes", region: "KZ-35" },
  { language: "ru", width: 1280, key: "astana-winter-buses", region: "KZ-71" },
] as const;

for (const { language, width, key, region } of stories)
  journey(
    `An organizer makes a link, people come by it and sign, and a poster is printed, in ${language} at ${width} px`,
    async (come) => {
      const id = ids[key] ?? "";
      const tag = `bazar-${language}`;
      const organizer = await come({ language, width, as: demoPerson(demoPetition(key).organizer) });
      await organizer.open("/me");
      await organizer.page.locator(`main a[href="/${language}/me/petitions/${id}"]`).click();
      await organizer.heading("desk.title").waitFor();
      await organizer.settle();

      await organizer.button("desk.sources.add").click();
      await organizer.page.getByText(organizer.t("desk.sources.error.form", { most: 30 })).waitFor();
      await organizer.field("desk.sources.name").fill(tag);
      await organizer.button("desk.sources.add").click();
      await organizer.page.getByRole("heading", { name: tag, exact: true }).waitFor();
      const link = `${address}/${language}/petitions/${id}?from=${tag}`;
      await organizer.page.getByText(link, { exact: true }).waitFor();

      const visitor = await come({ language, width });
      const counted = visitor.page.waitForResponse((answer) => answer.url().endsWith(`/${id}/visits`));
      await visitor.page.goto(link);
      expect((await counted).status()).toBe(204);
      await visitor.settle();
      // The tag does not stay in the address, and coming again in this tab is no second visit.
      expect(visitor.page.url()).toBe(`${address}/${language}/petitions/${id}`);
      expect((await visitor.context.cookies()).length).toBe(0);
      await sign(visitor, region, id);

      await comeAndSign(id, region, tag, 9);
      await countsOf(organizer, tag);

      for (const poster of ["desk.poster.kk", "desk.poster.ru"] as const) {
        const download = organizer.page.waitForEvent("download");
        await organizer.link(poster).click();
        const file = await buffer(await (await download).createReadStream());
        expect(file.subarray(0, 5).toString()).toBe("%PDF-");
      }

      // The card stands alone, in a frame too.
      const card = await come({ language, width });
      await card.page.goto(`${address}/embed/${id}?language=${language}`);
      await card.page.getByRole("heading", { level: 1 }).waitFor();
      await card.page.getByRole("progressbar").waitFor();
      expect((await card.context.cookies()).length).toBe(0);
    },
  );

/** By the screens, in the tab that came by the link. */
async function sign(visitor: Visitor, region: string, id: string): Promise<void> {
  const [token = ""] = inventedTokens(1, region);
  await visitor.context.addCookies([{ name: cookieName, value: token, url: address, httpOnly: true }]);
  await visitor.open(`/petitions/${id}/sign`);
  await visitor.button("sign.sign").click();
  await visitor.heading("sign.done").waitFor();
}

async function comeAndSign(id: string, region: string, tag: string, count: number): Promise<void> {
  const path = { id };
  const anybody = apiOf(address);
  const { textSha256 = "" } = await good(anybody.GET("/api/v1/petitions/{id}", { params: { path } }));
  for (const token of inventedTokens(count, region)) {
    await good(anybody.POST("/api/v1/petitions/{id}/visits", { params: { path }, body: { from: tag } }));
    const body = { nonce: randomBytes(32).toString("base64url"), textSha256, from: tag };
    await good(apiOf(address, token).PUT("/api/v1/petitions/{id}/signature", { params: { path }, body }));
  }
}

/** Ten came and signed, the one at the browser among them; fewer the organizer would not be told. */
async function countsOf(organizer: Visitor, tag: string): Promise<void> {
  const row = organizer.page.getByRole("listitem").filter({ hasText: tag });
  await expect
    .poll(
      async () => {
        await organizer.page.reload();
        await organizer.settle();
        return (await row.locator("b.num").allInnerTexts()).join(" ");
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe("10 10 10");
}

journey("The desk of somebody else is not there", async (come) => {
  const other = await come({ language: "ru", as: demoPerson("maxim-ten") });
  const id = ids["almaty-clean-air"] ?? "";
  other.expected.add(`404 GET /api/v1/me/petitions/${id}/desk`);
  await other.open(`/me/petitions/${id}`);
  await other.text("desk.missing.title").waitFor();
});
