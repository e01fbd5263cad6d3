import { expect } from "vitest";
import { apiOf, cookieName, demoPerson, good, inventedTokens, signWith } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";

/** No other story signs this one: a signature in the same minute would be in the burst. */
const petition = "zhezkazgan-evening-bus";

journey("Two moderators take a burst out of the count, and everybody can read why", async (come) => {
  const id = ids[petition] ?? "";
  const api = apiOf(address);
  const tally = () => good(api.GET("/api/v1/petitions/{id}/tally", { params: { path: { id } } }));
  const before = await tally();
  const tokens = inventedTokens(40, before.byRegion[0]?.jurisdiction ?? "");
  // All in one minute, as a machine would: a burst cut in two by the clock is another one.
  const second = new Date().getSeconds();
  if (second > 40) await new Promise((resolve) => setTimeout(resolve, (60 - second) * 1000));
  await signWith(address, id, tokens);

  const first = await come({ language: "ru", as: demoPerson("moderator-asel") });
  await first.open("/moderation");
  await first.link("moderation.bursts.go").click();
  await first.heading("invalidation.title").waitFor();
  await first.page.locator(`a[href$="/moderation/bursts/${id}"]`).click();
  await first.text("invalidation.noProof").waitFor();
  await first.button("invalidation.makeRule").last().click();
  await first.button("invalidation.doPreview").click();
  await first.button("invalidation.propose", { count: 40 }).waitFor();
  await propose(first);
  await first.heading("invalidation.case.title").waitFor();
  await first.text("invalidation.mine").waitFor();
  expect(await first.button("invalidation.approve").count()).toBe(0);
  const proposal = new URL(first.page.url()).pathname.split("/").at(-1) ?? "";

  const approver = await come({ language: "kk", as: demoPerson("moderator-roman") });
  await approver.open("/moderation/bursts");
  await approver.page.locator(`a[href$="/invalidations/${proposal}"]`).click();
  await approver.button("invalidation.approve").click();
  await approver.page.getByRole("dialog").waitFor();
  await approver.page
    .getByRole("dialog")
    .getByRole("button", { name: approver.t("invalidation.approve") })
    .click();
  await approver.page.getByRole("heading", { name: approver.t("invalidation.over.DONE") }).waitFor();
  expect((await tally()).inForce).toBe(before.inForce);
  expect((await tally()).invalidated).toBe(before.invalidated + 40);

  const reader = await come({ language: "en", width: 390, height: 800 });
  await reader.open(`/petitions/${id}`);
  await reader.page.getByRole("heading", { name: reader.t("petition.invalidated"), exact: true }).waitFor();
  await reader.link("petition.invalidated.more").first().click();
  await reader.heading("invalidated.title").waitFor();
  await reader.text("invalidated.reason.AUTOMATED_SIGNING").waitFor();
  await reader.page.getByText("Сорок подписей за секунду").first().waitFor();

  const hit = await come({ language: "ru" });
  await hit.context.addCookies([{ name: cookieName, value: tokens[0] ?? "", url: address, httpOnly: true }]);
  hit.expected.add(`403 GET /api/v1/petitions/${id}/signature`);
  await hit.open(`/petitions/${id}`);
  await hit.text("petition.mineInvalidated").waitFor();
  await hit.open(`/petitions/${id}/sign`);
  await hit.heading("sign.invalidated").waitFor();
});

async function propose(visitor: Visitor): Promise<void> {
  // Nothing is sent without words.
  const { page } = visitor;
  await page.locator("main button[type=submit]").click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel(visitor.t("invalidation.reason"), { exact: true }).selectOption("AUTOMATED_SIGNING");
  await page.locator("#legalBasis-ru").fill("Правила платформы, пункт 7");
  await page.locator("#explanation-ru").fill("Сорок подписей за секунду из одной программы.");
  await page.locator("main button[type=submit]").click();
}
