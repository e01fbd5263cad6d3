import { expect } from "vitest";
import { demoPerson } from "./demo";
import { ids, journey, type Visitor } from "./journey";

const titles = ({ page }: Visitor) => page.locator("#results .row h2");
const words = ({ page }: Visitor) => page.locator("#words");

/** Searches by the screen, and waits for the address that holds it. */
async function search(visitor: Visitor, text: string): Promise<void> {
  await words(visitor).fill(text);
  await words(visitor).press("Enter");
  await visitor.page.waitForURL((url) => url.searchParams.get("q") === text);
  await visitor.settle();
}

journey(
  "A reader finds a petition in Russian on a phone, typed on the other layout, and comes back to it",
  async (come) => {
    const visitor = await come({ language: "ru", width: 360, height: 740 });
    const { page } = visitor;
    await visitor.open("/petitions");
    // "автобусы" with the Latin layout on.
    await search(visitor, "fdnj,ecs");
    await titles(visitor).filter({ hasText: "Жезказган – Сатпаев" }).waitFor();
    expect(await page.locator("#results mark").first().innerText()).toMatch(/автобус/i);
    const before = await titles(visitor).count();

    // The filters lie behind one line, and lead back to the list.
    await page.locator("details.filter-more > summary").click();
    await page.getByLabel(visitor.t("petitions.region"), { exact: true }).selectOption("KZ-62");
    await page.waitForURL(/region=KZ-62/);
    await visitor.settle();
    await page.locator(".filter-done button").click();
    expect(await titles(visitor).count()).toBeLessThan(before);
    await page.getByRole("link", { name: /Жезказган – Сатпаев/ }).click();
    await page.waitForURL(new RegExp(`/petitions/${ids["zhezkazgan-evening-bus"] ?? ""}`));
    await visitor.settle();
    await page.goBack();
    await titles(visitor).first().waitFor();
    expect(new URL(page.url()).searchParams.get("region")).toBe("KZ-62");
    expect(await words(visitor).inputValue()).toBe("fdnj,ecs");
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("region"));
    await visitor.settle();
    expect(await titles(visitor).count()).toBe(before);
  },
);

journey("A reader finds a petition in Kazakh at a desk, typed without Kazakh letters", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("maxim-ten") });
  const { page } = visitor;
  await visitor.open("/petitions");
  await search(visitor, "озендерди тазарту");
  await titles(visitor).filter({ hasText: "Шаған өзенінің" }).waitFor();

  await page.getByLabel(visitor.t("petitions.order"), { exact: true }).selectOption("signatures");
  await page.waitForURL(/sort=signatures/);
  await visitor.settle();
  // The address holds what is chosen; the button follows it, so it may be pressed a moment before it says so.
  await page.getByRole("radio", { name: new RegExp(visitor.t("petitions.show.closed")) }).click();
  await page.waitForURL(/show=closed/);
  await visitor.settle();
  expect(await titles(visitor).count()).toBe(1);

  await search(visitor, "марсқа трамвай");
  await visitor.link("petitions.start").first().waitFor();
  await visitor.button("petitions.searchEverywhere").click();
  await page.waitForURL((url) => !url.searchParams.has("show"));
});

journey("Who drafts what is there already is led to it", async (come) => {
  const visitor = await come({ language: "ru", as: demoPerson("gulnar-tileubayeva") });
  await visitor.open("/start");
  await visitor.field("start.field.title").fill("Чистая вода жителям Каражала");
  await visitor.page.getByRole("link", { name: /питьевая вода круглые сутки/ }).waitFor();
  await visitor.field("start.field.title").fill("Назвать улицу именем космонавта");
  await visitor.page
    .getByRole("link", { name: /питьевая вода круглые сутки/ })
    .waitFor({ state: "detached" });
});
