import { expect } from "vitest";
import { inventedTokens, signWith } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";

const petition = ids["rural-school-bus"] ?? "";
const site = `${address}/another-site`;

journey(
  "In a frame without an origin of its own the card has its looks, its count and the address",
  async (come) => {
    const visitor = await come({ language: "ru", width: 800 });
    // As content management systems frame what they do not know: scripts run, and nothing opens.
    await frame(visitor, `/embed/${petition}?language=ru#?secret=x1y2z3a4b5`, 'sandbox="allow-scripts"');
    const card = visitor.page.frameLocator("iframe");
    await card.getByRole("heading", { level: 1 }).waitFor();
    expect(await card.locator("main").evaluate((main) => getComputedStyle(main).display)).toBe("grid");

    const count = card.locator("[data-count]");
    const shown = async () => Number((await count.innerText()).replaceAll(/\s/g, ""));
    const before = await shown();
    await signWith(address, petition, inventedTokens(1, "KZ-62"));
    await expect
      .poll(
        async () => {
          await ask(visitor);
          return shown();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe(before + 1);

    // A button would be without effect.
    expect(await card.getByRole("link").filter({ visible: true }).count()).toBe(0);
    const typed = await card.locator(".typed b").innerText();
    expect(typed).toBe(`${new URL(address).host}/petitions/${petition}`);
    await visitor.page.goto(`http://${typed}`);
    await visitor.settle();
    expect(visitor.page.url()).toBe(`${address}/ru/petitions/${petition}`);
  },
);

journey("In an ordinary frame the card leads to the petition in a window of its own", async (come) => {
  const visitor = await come({ language: "kk", width: 800 });
  await frame(visitor, `/embed/${petition}?language=kk`);
  const card = visitor.page.frameLocator("iframe");
  const window = visitor.context.waitForEvent("page");
  await card.getByRole("link").click();
  await (await window).waitForURL(`${address}/kk/petitions/${petition}**`);
  expect(await card.locator(".typed").isVisible()).toBe(false);
});

journey("The count goes on as the card's language writes it, on whatever device", async (come) => {
  const visitor = await come({ language: "kk", width: 800 });
  await frame(visitor, `/embed/${petition}?language=kk`);
  const card = visitor.page.frameLocator("iframe");
  const tier = await card.locator("main").getAttribute("data-tier");
  const next = tier ? { tier: Number(tier), required: 300_000, missing: 95_040 } : null;
  await visitor.context.route("**/tally", (route) => route.fulfill({ json: { inForce: 204_960, next } }));
  await ask(visitor);
  // A browser without Kazakh data would write it as English does.
  await card.getByText("204\u00A0960", { exact: true }).waitFor();
});

for (const [what, next] of [
  ["another threshold is the next one", { tier: 2, required: 100_000, missing: 1, agency: "government" }],
  ["nothing more is to be reached", null],
] as const)
  journey(`When ${what}, the card is made anew, once`, async (come) => {
    const visitor = await come({ language: "en", width: 800 });
    let made = 0;
    visitor.page.on("request", (request) => {
      if (new URL(request.url()).pathname === `/embed/${petition}`) made++;
    });
    await frame(visitor, `/embed/${petition}?language=en`);
    const count = visitor.page.frameLocator("iframe").locator("[data-count]");
    const before = await count.innerText();
    expect(made).toBe(1);
    await visitor.context.route("**/tally", (route) => route.fulfill({ json: { inForce: 7, next } }));
    await ask(visitor);
    await expect.poll(() => made).toBe(2);
    await visitor.page.waitForLoadState();
    // What the server says stands there; of the other answer nothing was written into the old card.
    expect(await count.innerText()).toBe(before);
    await visitor.page.waitForTimeout(1_000);
    expect(made).toBe(2);
  });

journey("In the frame of a card that is not there stands why", async (come) => {
  const visitor = await come({ language: "kk", width: 800 });
  await frame(visitor, "/embed/0000000000?language=kk");
  await visitor.page.frameLocator("iframe").getByText("Бұл мекенжайда жарияланған петиция жоқ.").waitFor();
});

/** A page of somebody else, with a frame in it. */
async function frame({ page, context }: Visitor, card: string, attributes = ""): Promise<void> {
  const body = `<!doctype html><title>News</title><iframe ${attributes} src="${card}" width="420" height="460"></iframe>`;
  await context.route(site, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(site);
  await page.frameLocator("iframe").locator("main").waitFor();
}

/** It asks as it does when its page comes to the front again; else twice a minute. */
async function ask({ page }: Visitor): Promise<void> {
  const card = page.frames().find((each) => each.url().includes("/embed/"));
  await card?.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}
