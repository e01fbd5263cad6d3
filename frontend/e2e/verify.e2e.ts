import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Request } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import type { Receipt } from "~/api/petition";
import { apiOf, demoPerson, demoPetition, good, tokenOf } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";

const river = ids["esil-spring-flood"] ?? "";
const schoolBus = ids["rural-school-bus"] ?? "";
const yards = ids["shymkent-school-yards"] ?? "";
const infra = fileURLToPath(new URL("../../infra/verify/", import.meta.url));
const run = promisify(execFile);

const work = mkdtempSync(join(tmpdir(), "undeu-e2e-verify-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const petitionPath = (id: string) => `/petitions/${id}`;

/** The receipt of somebody who has signed, as the server gives it. */
async function receiptOf(key: string, id: string): Promise<Receipt> {
  const api = apiOf(address, await tokenOf(address, demoPerson(key)));
  return good(api.GET("/api/v1/petitions/{id}/signature", { params: { path: { id } } }));
}

/**
 * Waits until the published log of a petition holds every event counted now: a log that is behind rightly says nothing of
 * a later event, and just started, the product still publishes those of all the petitions it was filled with.
 */
async function published(id: string): Promise<void> {
  // Public answers are kept for a second, and one of before what was just done would end the wait too soon.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const tally = await good(apiOf(address).GET("/api/v1/petitions/{id}/tally", { params: { path: { id } } }));
  await expect
    .poll(
      async () => {
        const checkpoint = await fetch(`${address}/log/${id}/checkpoint`);
        return checkpoint.ok ? Number((await checkpoint.text()).split("\n")[1]) : 0;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(tally.signed + tally.withdrawn + tally.invalidated);
}

/** What is asked for while something is done, in order of the addresses. */
async function askedDuring({ context }: Visitor, act: () => Promise<void>): Promise<Request[]> {
  const asked: Request[] = [];
  const listen = (request: Request) => void asked.push(request);
  context.on("request", listen);
  await act();
  context.off("request", listen);
  return asked;
}

async function check(visitor: Visitor, text?: string): Promise<void> {
  if (text !== undefined) await visitor.field("verify.paste").fill(text);
  await visitor.page.locator("main form button[type=submit]").click();
}

journey("A fresh receipt is downloaded and verified, and nothing of it leaves the browser", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("maxim-ten"), width: 390 });
  const { page } = visitor;
  await visitor.open(`${petitionPath(schoolBus)}/sign`);
  await visitor.button("sign.sign").click();
  await visitor.heading("sign.done").waitFor();
  await visitor.text("sign.logged").waitFor();

  const file = join(work, "receipt.json");
  const proof = join(work, "undeu.tlog-proof");
  for (const [button, place] of [
    ["sign.receipt.download", file],
    ["sign.proof.download", proof],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await visitor.button(button).click();
    await (await downloading).saveAs(place);
  }

  await visitor.link("sign.verify").click();
  await visitor.heading("verify.title.count").waitFor();
  await visitor.text("verify.paste.mine").waitFor();
  const own = await askedDuring(visitor, async () => {
    await check(visitor);
    await visitor.text("verify.mine").waitFor();
  });

  // Somebody who is not signed in, on the page for any petition, with the files.
  const other = await come({ language: "ru" });
  await other.open("/verify");
  await other.page.locator("main input[type=file]").setInputFiles([file, proof]);
  const [name] = proof.split("/").slice(-1);
  await other.text("verify.drop.read", { name: name ?? "" }).waitFor();
  const byFile = await askedDuring(other, async () => {
    await check(other);
    await other.text("verify.mine").waitFor();
  });
  await other.text("verify.proves.proofPast").waitFor();

  const receipt = await receiptOf("maxim-ten", schoolBus);
  const secrets = [receipt.nonce, receipt.tag, receipt.commitment];
  for (const asked of [own, byFile]) {
    const log = asked
      .map((request) => new URL(request.url()).pathname)
      .filter((each) => each.startsWith("/log/"));
    // The watch sees what the worker asks for; a proof changes nothing about it, and neither does the receipt.
    expect(log).toContain(`/log/${schoolBus}/checkpoint`);
    for (const request of asked) {
      const sent = [request.url(), request.postData() ?? "", JSON.stringify(await request.allHeaders())].join(
        "\n",
      );
      for (const secret of secrets) expect(sent).not.toContain(secret);
      expect(request.method()).toBe("GET");
    }
  }

  // The same files with the program that shares no code with the page.
  const { stdout } = await run(join(infra, "verify"), [
    address,
    schoolBus,
    file,
    proof,
    "--seen",
    join(work, "seen"),
  ]);
  expect(stdout).toContain(`event ${receipt.eventIndex}: in force`);
  expect(stdout).toContain("the proof leads to its checkpoint");
  const again = await run(join(infra, "verify"), [address, schoolBus, "--seen", join(work, "seen")]);
  expect(again.stdout).toContain("events seen before");
});

journey("A receipt that was changed is refused, and one that was withdrawn is told", async (come) => {
  const visitor = await come({ language: "en", as: demoPerson("olga-melnichenko") });
  await visitor.open(`${petitionPath(river)}/sign`);
  await visitor.button("sign.sign").click();
  await visitor.heading("sign.done").waitFor();
  const receipt = await receiptOf("olga-melnichenko", river);
  await published(river);

  await visitor.open("/verify");
  await check(visitor, JSON.stringify({ ...receipt, nonce: receipt.tag }));
  await visitor.text("verify.fault.COMMITMENT_DIFFERS").waitFor();
  await check(visitor, JSON.stringify({ ...receipt, eventIndex: receipt.eventIndex - 1 }));
  await visitor.text("verify.fault.NOT_IN_LOG").waitFor();
  await check(visitor, "I have signed, believe me");
  await visitor.text("verify.fault.RECEIPT_UNREADABLE").waitFor();

  await visitor.open(`${petitionPath(river)}/sign#withdraw`);
  await visitor.button("sign.withdraw.yes").click();
  await visitor.heading("sign.withdrawn").waitFor();
  await published(river);
  await visitor.open("/verify");
  await check(visitor, JSON.stringify(receipt));
  await visitor.text("verify.mine.withdrawn").waitFor();
});

journey(
  "The count is the published one, and a log that was changed on the way is found out",
  async (come) => {
    const visitor = await come({ language: "ru" });
    const { page } = visitor;
    await published(yards);
    await visitor.open(petitionPath(yards));
    await visitor.link("petition.verify").click();
    await visitor.heading("verify.title.count").waitFor();
    await check(visitor);
    const tally = await good(
      apiOf(address).GET("/api/v1/petitions/{id}/tally", { params: { path: { id: yards } } }),
    );
    await visitor.text("verify.right", { count: tally.inForce }).waitFor();
    // The second time the browser remembers the first.
    await check(visitor);
    await visitor.text("verify.proves.past").waitFor();

    // A letter of an entry; the rest of the way is as it was.
    await visitor.context.route("**/tile/entries/**", async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[60] = body[60] === 65 ? 66 : 65;
      await route.fulfill({ response: answer, body });
    });
    await page.reload();
    await visitor.settle();
    await check(visitor);
    await visitor.text("verify.fault.ROOT_DIFFERS").waitFor();
    await visitor.context.unroute("**/tile/entries/**");

    await visitor.context.route("**/tally", async (route) => {
      const answer = await route.fetch();
      const published = (await answer.json()) as typeof tally;
      await route.fulfill({ response: answer, json: { ...published, inForce: published.inForce + 1 } });
    });
    await page.reload();
    await visitor.settle();
    await check(visitor);
    await visitor.text("verify.fault.TALLY_DIFFERS").waitFor();
    await visitor.context.unroute("**/tally");

    // An old count, however often it is asked for.
    const old = { signed: 0, withdrawn: 0, invalidated: 0, inForce: 0 };
    await visitor.context.route("**/tally", (route) => route.fulfill({ json: { ...tally, ...old } }));
    await page.reload();
    await visitor.settle();
    await check(visitor);
    await visitor.text("verify.fault.TALLY_BEHIND").waitFor({ timeout: 60_000 });
    await visitor.context.unroute("**/tally");

    // The application is down, and the log is not.
    visitor.expected.add(`503 GET /api/v1/petitions/${yards}/tally`);
    await visitor.context.route("**/tally", (route) =>
      route.fulfill({ status: 503, json: { code: "BUSY" } }),
    );
    await page.reload();
    await visitor.settle();
    await check(visitor);
    await visitor.text("verify.uncompared").waitFor();
  },
);

test("A program that shares no code with the platform finds out what was changed in a copy of a log", async () => {
  const file = join(work, "organizer.json");
  writeFileSync(
    file,
    JSON.stringify(await receiptOf(demoPetition("shymkent-school-yards").organizer, yards)),
  );
  const { stdout } = await run(join(infra, "tamper"), [address, yards, file, "--few"]);
  expect(stdout).toContain("Every change was found out.");
});
