import { expect } from "vitest";
import { demoPerson } from "./demo";
import { ids, journey } from "./journey";

const reason = {
  kk: "Жүйедегі ақау жөнделіп жатыр.",
  ru: "Устраняем сбой в системе.",
  en: null,
};

/**
 * What the server does in a pause `PausingTest` shows; here the pages are told of one, as a real one would stop everybody else
 * who tests in this product.
 */
journey("Somebody about to sign on a phone is told kindly of a pause, and signs after it", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("larisa-ogai"), width: 360, height: 740 });
  const { page } = visitor;
  const petition = `/petitions/${ids["personal-data-leaks"] ?? ""}`;
  const signature = `/api/v1${petition}/signature`;
  let paused = false;
  await page.route("**/api/v1/collection-pauses", (route) =>
    route.fulfill({
      json: {
        items: paused
          ? [{ id: 7, kind: "INCIDENT", reason, startedAt: "2026-11-24T09:00:00Z", endedAt: null }]
          : [],
        next: null,
      },
    }),
  );
  await page.route(`**${signature}`, (route) =>
    paused && route.request().method() === "PUT"
      ? route.fulfill({
          status: 409,
          contentType: "application/problem+json",
          json: { type: "about:blank", title: "", status: 409, detail: "", code: "COLLECTION_PAUSED" },
        })
      : route.continue(),
  );
  visitor.expected.add(`409 PUT ${signature}`);

  await visitor.open(`${petition}/sign`);
  await visitor.heading("sign.title").waitFor();
  expect(await visitor.text("pause.banner").count()).toBe(0);
  paused = true;
  await visitor.button("sign.sign").click();
  await visitor.text("sign.paused.text").waitFor();
  // The reason comes at once, not at the next time the page asks.
  await page.getByText(reason.kk).waitFor();

  paused = false;
  await visitor.button("sign.again").click();
  await visitor.heading("sign.done").waitFor();
});

journey("A moderator pauses collection with a reason in both languages and lets it go on", async (come) => {
  const visitor = await come({ language: "ru", as: demoPerson("moderator-asel") });
  const { page } = visitor;
  const pause = { id: 7, kind: "ELECTION", reason, startedAt: "2026-11-24T09:00:00Z" };
  let items: object[] = [];
  const asked: unknown[] = [];
  await page.route("**/api/v1/collection-pauses", (route) => route.fulfill({ json: { items, next: null } }));
  await page.route("**/api/v1/moderation/collection-pauses", (route) => {
    asked.push(route.request().postDataJSON());
    items = [{ ...pause, endedAt: null }];
    return route.fulfill({ status: 201, json: items[0] });
  });
  await page.route("**/api/v1/moderation/collection-pauses/7/end", (route) => {
    items = [{ ...pause, endedAt: "2026-11-24T11:00:00Z" }];
    return route.fulfill({ json: items[0] });
  });

  await visitor.open("/moderation");
  await visitor.link("moderation.pause.go").click();
  await visitor.heading("pause.desk.title").waitFor();
  await page.getByRole("radio", { name: visitor.t("pause.kind.ELECTION") }).check();
  await visitor.button("pause.start.do").click();
  await visitor.text("pause.reason.error", { code: "REQUIRED", limit: 2000 }).waitFor();
  await page.locator("#reason-kk").fill(reason.kk);
  await page.locator("#reason-ru").fill(reason.ru);
  await visitor.button("pause.start.do").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("pause.start.do") })
    .click();
  await visitor.text("pause.banner").waitFor();
  expect(asked).toEqual([{ kind: "ELECTION", reason: { kk: reason.kk, ru: reason.ru, en: "" } }]);

  await visitor.button("pause.end.do").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("pause.end.do") })
    .click();
  await visitor.button("pause.start.do").waitFor();
  await visitor.text("pause.banner").waitFor({ state: "detached" });
});

journey(
  "A reader on a phone sees how many are missing until a petition is listed, and passes it on",
  async (come) => {
    for (const language of ["kk", "ru"] as const) {
      const visitor = await come({ language, width: 360, height: 740 });
      await visitor.open(`/petitions/${ids["shymkent-school-yards"] ?? ""}`);
      await visitor.page.locator(".missing").first().waitFor();
      await visitor.text("share.seeding").waitFor();
    }
  },
);
