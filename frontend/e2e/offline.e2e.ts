import { expect } from "vitest";
import { lay } from "./cable";
import { demoPerson, screensOf } from "./demo";
import { openGateway } from "./gateway";
import { address, ids, journey, type Visitor } from "./journey";

const { person, petition } = screensOf.receipt;
const other = "rural-school-bus";

for (const { language, width } of [
  { language: "kk", width: 360 },
  { language: "ru", width: 1280 },
] as const)
  journey(
    `A petition that was read stays readable without a connection, in ${language} at ${width} px`,
    async (come) => {
      const cable = await lay(address);
      const at = cable.address;
      const visitor = await come({ language, width, as: demoPerson(person), keeps: true, at });
      visitor.expected.add("offline");
      const { page } = visitor;
      const path = `/petitions/${ids[petition] ?? ""}`;
      await visitor.open(path);
      const heading = page.getByRole("heading", { level: 1 });
      const title = await heading.innerText();
      await everythingKept(visitor, `/api/v1${path}`);

      // By an address of its own, as from the history of the browser.
      await cable.cut();
      const shell = await page.goto(`${at}/${language}${path}`);
      expect(nothingOfAPage(await shell?.text())).toBe(true);
      await visitor.settle();
      await heading.getByText(title).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      const notice = page.getByRole("main").getByRole("status");
      const [said = ""] = visitor.t("app.offlineAsOf", { at: "|" }).split("|");
      await notice.getByText(said).waitFor();
      expect(await notice.getByText(said).innerText()).toMatch(/\d\d:\d\d/);

      // As it was printed, in the language of the browser.
      await page.goto(`${at}${path}`);
      await heading.getByText(title).waitFor();
      expect(page.url()).toBe(`${at}/${language}${path}`);

      // What was never read is not there, and that is said.
      await page.goto(`${at}/${language}/petitions/${ids[other] ?? ""}`);
      await visitor.text("petition.failed.title").waitFor();

      await cable.mend();
      await visitor.open(path);
      await heading.getByText(title).waitFor();
      await notice.getByText(said).waitFor({ state: "detached" });
      const answers = await kept(visitor, "undeu-answers");
      expect(answers).toContain(`/api/v1${path}`);
      expect(answers.filter((each) => /signature|session|\/me\b|\/auth\b/.test(each))).toEqual([]);
      await cable.cut();
    },
  );

journey("A part of a page whose file did not come says so, and comes by its button", async (come) => {
  const visitor = await come({ language: "kk", width: 360 });
  visitor.expected.add("offline");
  const { page } = visitor;
  const part = page.locator(".tilemap");
  const isFile = (kind: string) => new RegExp(`/assets/regions-part-[\\w-]+\\.${kind}$`);
  // With its styles gone, too, as it is when a line breaks.
  for (const kind of ["js", "css"]) await page.route(isFile(kind), (route) => route.abort());
  await visitor.open(`/petitions/${ids[other] ?? ""}`);
  await visitor.text("design.part.failed").waitFor();
  expect(await part.count()).toBe(0);

  // Nothing comes of it while the line is broken, but what there is stays.
  await page.route("**/*", (route) => route.abort());
  // Whatever part had not come by then is missing too, and each button brings them all.
  const retry = page.locator(".missing-part").getByRole("button").filter({ visible: true }).first();
  await retry.click();
  await visitor.text("design.part.unreachable").waitFor();
  await page.unrouteAll();

  await retry.click();
  await part.waitFor();
  expect(await visitor.text("design.part.failed").count()).toBe(0);
  expect(await visitor.text("design.part.unreachable").count()).toBe(0);
});

journey("A next build takes the place of the one before, and what was kept stays readable", async (come) => {
  const gateway = await openGateway(address);
  try {
    const at = gateway.address;
    const visitor = await come({ language: "ru", width: 360, as: demoPerson(person), keeps: true, at });
    visitor.expected.add("503").add("offline");
    const { page } = visitor;
    const path = `/petitions/${ids[petition] ?? ""}`;
    await visitor.open(path);
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    await everythingKept(visitor, `/api/v1${path}`);
    const first = await fileCaches(visitor);
    expect(first).toHaveLength(1);

    const { before, after } = await gateway.deploy();
    expect(await kept(visitor, "undeu-files-")).toContain(before);
    await visitor.open(path);
    expect(await build(visitor)).toBe("next");
    await expect.poll(() => fileCaches(visitor), { timeout: 15_000 }).toEqual(["undeu-files-next"]);
    const files = await kept(visitor, "undeu-files-");
    expect(files).toContain(after);
    expect(files).not.toContain(before);
    expect(await kept(visitor, "undeu-answers")).toContain(`/api/v1${path}`);

    // The new worker alone must show it now.
    gateway.fail(503);
    await visitor.open(path);
    await page.getByRole("heading", { level: 1 }).getByText(title).waitFor();
    expect(await build(visitor)).toBe("next");
  } finally {
    await gateway.close();
  }
});

journey("While the server fails, a kept copy is shown, and that it is one", async (come) => {
  const gateway = await openGateway(address);
  try {
    const at = gateway.address;
    const visitor = await come({ language: "en", as: demoPerson(person), keeps: true, at });
    visitor.expected.add("502");
    const { page } = visitor;
    const path = `/petitions/${ids[petition] ?? ""}`;
    await visitor.open(path);
    const heading = page.getByRole("heading", { level: 1 });
    const title = await heading.innerText();
    await everythingKept(visitor, `/api/v1${path}`);

    gateway.fail(502);
    await visitor.open(path);
    await heading.getByText(title).waitFor();
    const [said = ""] = visitor.t("app.offlineAsOf", { at: "|" }).split("|");
    const notice = page.getByRole("main").getByRole("status").getByText(said);
    await notice.waitFor();

    // What was never read is not there, and the server is not hidden behind a copy of something else.
    await page.goto(`${at}/en/petitions/${ids[other] ?? ""}`);
    await visitor.text("petition.failed.title").waitFor();

    gateway.fail(null);
    await visitor.open(path);
    await heading.getByText(title).waitFor();
    await notice.waitFor({ state: "detached" });
  } finally {
    await gateway.close();
  }
});

journey(
  "While the application fails and the logs are there, no kept count is taken for the published one",
  async (come) => {
    const gateway = await openGateway(address);
    try {
      const visitor = await come({ language: "en", keeps: true, at: gateway.address });
      visitor.expected.add("503");
      const { page } = visitor;
      const path = `/petitions/${ids[petition] ?? ""}`;
      await visitor.open(`${path}/verify`);
      const check = () => page.locator("main form button[type=submit]").click();
      await check();
      await visitor.button("verify.do.again").waitFor();
      await everythingKept(visitor, `/api/v1${path}`);
      // As it was kept when the petition was read.
      await page.evaluate(async (tally) => {
        const cache = await caches.open("undeu-answers");
        await cache.put(tally, await fetch(tally));
      }, `/api/v1${path}/tally`);

      gateway.fail(503, /^\/log\//);
      await visitor.open(`${path}/verify`);
      await check();
      await visitor.text("verify.uncompared").waitFor();
    } finally {
      await gateway.close();
    }
  },
);

/** Whether a document says only whose site it is: it stands in for any page, in any language. */
function nothingOfAPage(document: string | undefined): boolean {
  return document?.includes('id="root"') === true && !/<h1|page-data|canonical/.test(document);
}

function build({ page }: Visitor): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset["build"]);
}

async function fileCaches({ page }: Visitor): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((each) => each.startsWith("undeu-files-")));
}

/** Addresses in caches whose name begins so. */
function kept({ page }: Visitor, name: string): Promise<string[]> {
  return page.evaluate(async (begins) => {
    const names = (await caches.keys()).filter((each) => each.startsWith(begins));
    const requests = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  }, name);
}

/** The first page of a visitor is kept a moment after it has come. */
async function everythingKept(visitor: Visitor, address: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const all = await kept(visitor, "undeu-");
        const seen = await visitor.page.evaluate(() =>
          performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
        );
        const missing = seen.filter((each) => each.startsWith("/assets/") && !all.includes(each));
        return all.includes(address) ? missing : ["the petition"];
      },
      { timeout: 15_000 },
    )
    .toEqual([]);
}
