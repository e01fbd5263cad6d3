import { expect } from "vitest";
import { crossing } from "./crossing";
import { apiOf, demoPerson, good } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";
import { Keyboard } from "./keyboard";

const akimat = demoPerson("akimat-62-qanat");
const title = "Починить мосты через Кенгир";
const why = "Ждём заключение по опорам, оно готовится до конца месяца.";
const reasons = ["Деньги на ремонт заложены в бюджет.", "Отдельную полосу мост не выдержит."];
const fileName = "Смета ремонта.pdf";

journey(
  "An officer answers a petition by keyboard alone, and a citizen reads the answer with its file",
  async (come) => {
    const { id, eid } = await crossing(demoPerson("yerlan-bekturov"), title, [
      "Сделать на мосту полосу для велосипедов.",
    ]);
    const officer = await come({ language: "ru", as: akimat });
    const keyboard = await Keyboard.alone(officer.page);
    await officer.open("/agency");
    await mostUrgentFirst(officer);
    await find(officer, keyboard);
    await keyboard.enter(officer.page.locator(`.inbox a[href*="${eid}"]`));
    await officer.page.getByRole("heading", { level: 1, name: title }).waitFor();
    await expect.poll(() => keyboard.isAt(officer.page.locator("main h1"))).toBe(true);
    await register(officer, keyboard);
    await take(officer, keyboard);
    const file = await answerWithFile();
    await write(officer, keyboard, file);
    await extend(officer, keyboard);
    await release(officer, keyboard);
    expect(await keyboard.pointed()).toBeNull();

    const citizen = await come({ language: "kk", width: 360, height: 780 });
    await citizen.open(`/petitions/${id}`);
    for (const reason of reasons) await citizen.page.getByText(reason, { exact: true }).first().waitFor();
    expect(await downloaded(citizen, fileName)).toEqual(file);
  },
);

journey("Kazakh: a citizen opens the timetable that an akimat put to its answer", async (come) => {
  const citizen = await come({ language: "kk", width: 360, height: 780 });
  await citizen.open(`/petitions/${ids["zhezkazgan-evening-bus"] ?? ""}`);
  const file = await downloaded(citizen, "Кешкі рейстердің кестесі");
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file).toEqual(await answerWithFile());
});

/** The file of the answer that the demo tells of. */
async function answerWithFile(): Promise<Buffer> {
  const { items } = await good(
    apiOf(address).GET("/api/v1/petitions/{id}/escalations", {
      params: { path: { id: ids["zhezkazgan-evening-bus"] ?? "" } },
    }),
  );
  const href = items[0]?.response?.attachments[0]?.href ?? "";
  const answer = await fetch(new URL(href, address));
  expect(answer.ok).toBe(true);
  return Buffer.from(await answer.arrayBuffer());
}

async function downloaded({ page }: Visitor, name: string): Promise<Buffer> {
  const link = page.getByRole("link", { name: new RegExp(name) }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What is overdue the longest stands first, then what is due next. */
async function mostUrgentFirst({ page }: Visitor): Promise<void> {
  const days = await page.locator(".inbox li .days:not(.days-none)").allInnerTexts();
  const counts = days.map((text) => Number(text.replace("−", "-").replace(/[^-\d].*$/s, "")));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
}

async function find(officer: Visitor, keyboard: Keyboard): Promise<void> {
  const { page } = officer;
  await keyboard.press("Tab");
  // The skip link is the first stop of every page.
  await keyboard.press("Enter");
  await keyboard.to(officer.page.getByRole("searchbox", { name: officer.t("agency.filter.q") }));
  await keyboard.type("мосты через");
  await keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "мосты через");
  await officer.settle();
  await keyboard.isAtSomething();
  const assignee = page.getByLabel(officer.t("agency.filter.assignee"), { exact: true });
  await keyboard.to(assignee);
  for (const chosen of ["me", "nobody"]) {
    await keyboard.press("ArrowDown");
    await page.waitForURL((url) => url.searchParams.get("assignee") === chosen);
    await expect.poll(() => assignee.inputValue()).toBe(chosen);
  }
  await officer.settle();
  expect(await keyboard.isAt(assignee)).toBe(true);
}

async function register(officer: Visitor, keyboard: Keyboard): Promise<void> {
  await keyboard.to(officer.field("agency.field.number"));
  await keyboard.type("ҰЛ-2026-640");
  await keyboard.enter(officer.button("agency.register.do"));
  await officer.text("agency.done.registered").waitFor();
  await expect.poll(() => keyboard.isAt(officer.page.locator(".success"))).toBe(true);
}

async function take(officer: Visitor, keyboard: Keyboard): Promise<void> {
  await keyboard.enter(officer.button("agency.assignment.take"));
  await officer.text("agency.assignment.me").waitFor();
  await keyboard.isAtSomething();
}

async function write(officer: Visitor, keyboard: Keyboard, file: Buffer): Promise<void> {
  const { page } = officer;
  for (const [index, reason] of reasons.entries()) {
    const group = page.getByRole("radiogroup", {
      name: officer.t("reply.outcomeOf", { number: index + 1 }),
      exact: true,
    });
    await keyboard.to(group.getByRole("radio").first());
    await keyboard.press("Space");
    // The arrows go on to the next outcome.
    for (let times = 0; times < index; times++) await keyboard.press("ArrowRight");
    expect(await group.getByRole("radio").nth(index).isChecked()).toBe(true);
    await keyboard.to(page.locator(`#reasons-${index + 1}-ru`));
    await keyboard.type(reason);
  }
  await officer.text("reply.ready", { ready: 2, count: 2 }).waitFor();
  // Waited for from before the way there: the browser is told that it will be asked, and on a busy machine the key was faster.
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    keyboard.enter(officer.button("reply.file.add")),
  ]);
  await chooser.setFiles({ name: fileName, mimeType: "application/pdf", buffer: file });
  await page.getByRole("link", { name: fileName }).waitFor();
  await keyboard.isAtSomething();
}

/** More time, first asked for and not taken, then taken. */
async function extend(officer: Visitor, keyboard: Keyboard): Promise<void> {
  const { page } = officer;
  const opener = officer.button("clock.extension.open");
  const dialog = page.getByRole("dialog");
  await keyboard.enter(opener);
  await dialog.waitFor();
  await keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => keyboard.isAt(opener)).toBe(true);
  await keyboard.press("Enter");
  await keyboard.to(dialog.locator("#extension-reason-ru"));
  await keyboard.type(why);
  await keyboard.enter(dialog.getByRole("button", { name: officer.t("clock.extension.do"), exact: true }));
  await page.getByText(why, { exact: true }).waitFor();
  await expect.poll(() => keyboard.isAt(page.locator("#extension"))).toBe(true);
}

async function release(officer: Visitor, keyboard: Keyboard): Promise<void> {
  await keyboard.enter(officer.button("reply.check"));
  const dialog = officer.page.getByRole("dialog");
  await dialog.waitFor();
  await keyboard.enter(dialog.getByRole("button", { name: officer.t("reply.publish"), exact: true }));
  await officer.text("agency.done.published").waitFor();
  await expect.poll(() => keyboard.isAt(officer.page.locator(".success"))).toBe(true);
}
