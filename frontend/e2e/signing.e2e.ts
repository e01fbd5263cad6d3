import { expect } from "vitest";
import type { Page } from "playwright-core";
import type { MessageId } from "~/i18n/messages";
import { demoPerson } from "./demo";
import { ids, journey, type Visitor } from "./journey";

const air = `/petitions/${ids["almaty-clean-air"] ?? ""}`;
const busStops = `/petitions/${ids["astana-winter-buses"] ?? ""}`;
const leaks = `/petitions/${ids["personal-data-leaks"] ?? ""}`;
const schoolBus = `/petitions/${ids["rural-school-bus"] ?? ""}`;

const receiptCode = ({ page }: Visitor) => page.locator("main code").first().innerText();

async function sign(visitor: Visitor, heading: MessageId = "sign.done"): Promise<string> {
  await visitor.button("sign.sign").click();
  await visitor.heading(heading).waitFor();
  return receiptCode(visitor);
}

journey("Signing twice brings the first receipt, in another browser too", async (come) => {
  const manner = { language: "ru", as: demoPerson("maxim-ten") } as const;
  const first = await come(manner);
  const second = await come(manner);
  // Both ask to sign before either has.
  await first.open(`${air}/sign`);
  await second.open(`${air}/sign`);
  const code = await sign(first);
  expect(await sign(second, "sign.doneBefore")).toBe(code);

  await first.open(`${air}/sign`);
  await first.heading("sign.doneBefore").waitFor();
  expect(await receiptCode(first)).toBe(code);
  await first.open(air);
  await first.text("petition.signed").waitFor();
});

journey("A receipt with the nonce of another is an alarm, and none to take home", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("larisa-ogai"), width: 390 });
  const other = { nonce: "A".repeat(43) };
  await visitor.page.route("**/signature", async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...other } });
  });
  await visitor.open(`${schoolBus}/sign`);
  await visitor.button("sign.sign").click();
  await visitor.heading("sign.foreign").waitFor();
  expect(await visitor.button("sign.receipt.download").count()).toBe(0);
  const downloading = visitor.page.waitForEvent("download");
  await visitor.button("sign.foreign.save").click();
  expect((await downloading).suggestedFilename()).toMatch(/^undeu-\w{10}-answer\.json$/);
});

journey("A signature can be withdrawn and given again, with another receipt", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("olga-melnichenko"), width: 390 });
  await visitor.open(`${schoolBus}/sign`);
  const code = await sign(visitor);
  // What comes late moves the link from under the pointer.
  await visitor.settle();
  await visitor.link("sign.toPetition").click();
  await visitor.link("petition.withdraw").click();
  await visitor.button("sign.withdraw.yes").click();
  await visitor.heading("sign.withdrawn").waitFor();
  await visitor.button("sign.withdrawn.again").click();
  expect(await sign(visitor)).not.toBe(code);
});

const refusals = [
  { who: "tomiris-zhaqsylyq", path: busStops, why: "sign.refused.age" },
  { who: "bakhtiyor-nurmatov", path: schoolBus, why: "sign.refused.citizenship" },
  { who: "aizhan-omarova", path: busStops, why: "sign.refused.residence" },
  { who: "gulnar-tileubayeva", path: busStops, why: "sign.refused.residence" },
] as const satisfies readonly { who: string; path: string; why: MessageId }[];

journey("Who may not sign reads why, each in their own words", async (come) => {
  for (const { who, path, why } of refusals) {
    const visitor = await come({ language: "ru", as: demoPerson(who) });
    visitor.expected.add(`403 PUT /api/v1${path}/signature`);
    await visitor.open(`${path}/sign`);
    await visitor.button("sign.sign").click();
    await visitor.page.getByRole("alert").getByText(visitor.t(why)).waitFor();
    await visitor.open(path);
    expect(await visitor.link("petition.receipt").count()).toBe(0);
  }
});

journey(
  "Who is not known surely enough proves it better and comes back to the same petition",
  async (come) => {
    const visitor = await come({ language: "kk", as: demoPerson("gulnar-tileubayeva"), width: 390 });
    await visitor.open(`${leaks}/sign`);
    expect(await visitor.button("sign.sign").count()).toBe(0);
    await visitor.link("design.levelUp").click();
    await visitor.heading("sign-in.title").waitFor();
    await visitor.page.getByRole("button", { name: /Ерлан/ }).waitFor();
    expect(await visitor.page.getByRole("button", { name: /Гүлнар/ }).count()).toBe(0);
    await visitor.page.getByRole("button", { name: /Ерлан/ }).click();
    await visitor.button("sign.sign").waitFor();
    expect(new URL(visitor.page.url()).pathname).toBe(`/kk${leaks}/sign`);
  },
);

journey("Without a connection the page says so, and the signature is given when it is back", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("nurzhan-abdikhalyq") });
  visitor.expected.add("offline");
  await visitor.open(`${schoolBus}/sign`);
  const notice = visitor.page.getByRole("main").getByRole("status").getByText(visitor.t("app.offline"));
  await visitor.context.setOffline(true);
  await notice.waitFor();
  await visitor.button("sign.sign").click();
  await visitor.button("sign.sending").waitFor();
  await visitor.context.setOffline(false);
  await visitor.heading("sign.done").waitFor();
  expect(await notice.count()).toBe(0);
});

journey("Signing works by keyboard alone", async (come) => {
  const visitor = await come({ language: "ru" });
  const { page } = visitor;
  await visitor.open(busStops);
  // The first stop leads past the header.
  await page.keyboard.press("Tab");
  await isFocused(page, visitor.t("design.skip"));
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");

  await pressed(visitor, visitor.t("petition.sign"));
  await visitor.heading("sign-in.title").waitFor();
  await isFocused(page, visitor.t("sign-in.title"));
  await pressed(visitor, "Нұржан Әбдіхалық");
  await visitor.heading("sign.title").waitFor();
  await isFocused(page, visitor.t("sign.title"));
  await pressed(visitor, visitor.t("sign.sign"));
  await visitor.heading("sign.done").waitFor();
  await isFocused(page, visitor.t("sign.done"));
});

journey("Going from page to page, the focus goes to the heading", async (come) => {
  const visitor = await come({ language: "en" });
  await visitor.open("");
  await visitor.link("app.petitions").first().click();
  // The link that was clicked has the words of the heading, and the focus until the page is there.
  await visitor.page.waitForURL("**/en/petitions");
  await isFocused(visitor.page, visitor.t("petitions.title"), "H1");
  await visitor.page.goBack();
  await isFocused(visitor.page, visitor.t("home.title"), "H1");
  const petition = visitor.page
    .getByRole("main")
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .first();
  const title = await petition.innerText();
  await petition.click();
  await isFocused(visitor.page, title.trim(), "H1");
});

/** Goes with Tab to what begins with these words, and presses Enter there. */
async function pressed({ page }: Visitor, words: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLElement ? (at.getAttribute("aria-label") ?? at.innerText).trim() : "";
    });
    if (said.startsWith(words)) return page.keyboard.press("Enter");
  }
  throw new Error(`The keyboard does not come to "${words}".`);
}

async function isFocused(page: Page, words: string, tag?: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.activeElement instanceof HTMLElement &&
      document.activeElement.innerText.trim() === wanted.words &&
      (wanted.tag === undefined || document.activeElement.tagName === wanted.tag),
    { words, tag },
  );
}
