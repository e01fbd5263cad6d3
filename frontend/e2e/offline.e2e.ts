import { expect } from "vitest";
import { lay } from "./cable";
import { demoPerson, screensOf } from "./demo";
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
      await visitor.open(path);
      await heading.getByText(title).waitFor();
      const notice = page.getByRole("main").getByRole("status");
      const [said = ""] = visitor.t("app.offlineAsOf", { at: "|" }).split("|");
      await notice.getByText(said).waitFor();
      expect(await notice.getByText(said).innerText()).toMatch(/\d\d:\d\d/);

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
