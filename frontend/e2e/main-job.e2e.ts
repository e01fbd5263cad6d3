import { expect } from "vitest";
import type { Language } from "~/i18n/language";
import { apiOf, demoPerson, demoPetition, good, signByMany } from "./demo";
import { landscape } from "./landscape";
import { address, ids, journey, type Visitor } from "./journey";

const reasons =
  "# Почему сейчас\n\nЕсть [программа](https://adilet.zan.kz/rus), нет <script>alert(1)</script> вышек.";
const pictured = "Поле без единой вышки";

const akimat = demoPerson("akimat-62-qanat");

journey("Kazakh: the last signature takes a petition to the akimat, which answers it", async (come) => {
  const id = ids["ulytau-ambulance"] ?? "";
  const title = demoPetition("ulytau-ambulance").title.kk;
  const visitor = await come({ language: "kk" });
  await visitor.open("");
  await visitor.signIn(demoPerson("viktor-schmidt"));
  await findByWords(visitor, title);
  await visitor.page.getByText("2 189", { exact: true }).first().waitFor();
  await visitor.text("petition.missingCount", { missing: 1, tier: 1 }).waitFor();

  await signTheLast(visitor, id);
  await visitor.signOut();
  await answerAsAkimat(visitor, title, {
    number: "ҰЛ-2026-918",
    reasons: "Қаржысы 2027 жылғы бюджетке енгізілді.",
  });
  await promise(visitor, "2027 жылдың соңына дейін екі көлік аламыз.");
  await visitor.signOut();
  await readTheAnswer(visitor, id, {
    number: "ҰЛ-2026-918",
    reasons: "Қаржысы 2027 жылғы бюджетке енгізілді.",
  });
  await visitor.page.getByText("2027 жылдың соңына дейін екі көлік аламыз.").first().waitFor();
  await visitor.signIn(demoPerson("viktor-schmidt"));
  await rate(visitor, id);
});

journey("Russian: a petition is written, published, signed by 2,190 and answered", async (come) => {
  const title = "Провести интернет во все сёла области Ұлытау";
  const writer = await come({ language: "ru" });
  await writer.open("");
  await writer.signIn(demoPerson("aizhan-omarova"));
  await write(writer, title);
  await writer.signOut();
  const id = await publish(writer, title);
  await writer.signOut();

  // The organizer's own is the first one.
  await signByMany(address, id, { count: 2188, region: "KZ-62" });

  const visitor = await come({ language: "ru", width: 390, height: 800 });
  await visitor.open(`/petitions/${id}`);
  await visitor.text("petition.missingCount", { missing: 1, tier: 1 }).waitFor();
  await readTheReasons(visitor);
  await visitor.link("petition.sign").click();
  // Nobody is signed in: to the sign-in screen, and back to signing.
  await visitor.choose(demoPerson("yerlan-bekturov"));
  await visitor.page.waitForURL("**/sign");
  await signTheLast(visitor, id);
  await visitor.signOut();
  await answerAsAkimat(writer, title, { number: "УЛ-2026-919", reasons: "Работы начнутся в апреле." });
  await readTheAnswer(visitor, id, { number: "УЛ-2026-919", reasons: "Работы начнутся в апреле." });
});

async function findByWords(visitor: Visitor, title: string): Promise<void> {
  await visitor.link("app.petitions").first().click();
  await visitor.heading("petitions.title").waitFor();
  await visitor.page.getByRole("searchbox", { name: visitor.t("petitions.words") }).fill(title);
  await visitor.button("petitions.search").click();
  await visitor.page.getByRole("link", { name: title, exact: true }).click();
  await visitor.page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** From the petition, or from the question that follows it, to the receipt and to what the signature set off. */
async function signTheLast(visitor: Visitor, id: string): Promise<void> {
  if (!visitor.page.url().endsWith("/sign")) await visitor.link("petition.sign").click();
  await visitor.heading("sign.title").waitFor();
  await visitor.button("sign.sign").click();
  await visitor.heading("sign.done").waitFor();
  await visitor.text("sign.reached", { required: 2190, name: "akimat" }).waitFor();
  await visitor.link("sign.toPetition").click();
  await visitor.page.waitForURL(`**/${visitor.language}/petitions/${id}`);
  await visitor.text("petition.reached", { required: 2190, name: "akimat" }).waitFor();
  // Nobody presses anything: the page itself tells that the akimat has it now.
  await visitor.page.getByRole("heading", { name: visitor.t("petition.ways.title") }).waitFor();
  await visitor.text("petition.timeline.atOnce", { name: "akimat" }).waitFor();
  await visitor.text("petition.timeline.willRegister").waitFor();
  const { items } = await good(
    apiOf(address).GET("/api/v1/petitions/{id}/escalations", { params: { path: { id } } }),
  );
  expect(items.map(({ agency, state, tier }) => ({ agency, state, tier }))).toEqual([
    { agency: "akimat-62", state: "FORWARDED", tier: 1 },
  ]);
}

/** Why the answer is corrected; what stood there before is still to be read. */
const corrected = "Срок уточнён";

interface Reply {
  number: string;
  reasons: string;
}

async function answerAsAkimat(visitor: Visitor, title: string, { number, reasons }: Reply): Promise<void> {
  await visitor.signIn(akimat);
  await visitor.openMenu();
  await visitor.link("app.inbox").first().click();
  await visitor.heading("agency.title").waitFor();
  await visitor.page.getByRole("link", { name: title }).click();
  await visitor.field("agency.field.number").fill(number);
  await visitor.button("agency.register.do").click();
  const demands = visitor.page.getByRole("group").filter({ has: visitor.page.locator("legend b") });
  await demands.first().waitFor();
  const outcomes = ["SATISFIED", "PARTLY_SATISFIED", "REFUSED", "NOT_COMPETENT"] as const;
  const count = await demands.count();
  for (let index = 0; index < count; index++) {
    const outcome = outcomes[index % outcomes.length] ?? "SATISFIED";
    await visitor.pick(
      visitor.t("reply.outcomeOf", { number: index + 1 }),
      visitor.t(`reply.outcome.${outcome}`),
    );
    const name = ({ kk: "Қазақша", ru: "Русский", en: "English" } satisfies Record<Language, string>)[
      visitor.language
    ];
    await demands
      .nth(index)
      .getByRole("textbox", { name, exact: true })
      .fill(`${reasons} (${index + 1})`);
  }
  await visitor.text("reply.ready", { ready: count, count }).waitFor();
  await visitor.button("reply.check").click();
  await visitor.page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("reply.publish"), exact: true })
    .click();
  await visitor.text("agency.done.published").waitFor();
  await visitor.button("reply.correct").click();
  await visitor.page.locator("#why-ru, #why-kk").first().fill(corrected);
  await visitor.button("reply.check").click();
  await visitor.page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("reply.publish"), exact: true })
    .click();
  await visitor.page.getByText(corrected, { exact: true }).first().waitFor();
}

async function readTheAnswer(visitor: Visitor, id: string, { number, reasons }: Reply): Promise<void> {
  const page = visitor.page;
  // What is kept for everybody may be a second old, and an open page does not look for corrections.
  const hasCorrection = async () => {
    await visitor.open(`/petitions/${id}`);
    await page.getByRole("heading", { name: visitor.t("answer.title") }).waitFor();
    return page.getByText(corrected, { exact: true }).count();
  };
  await expect.poll(hasCorrection, { timeout: 15_000 }).toBeGreaterThan(0);
  await visitor.text("petition.ways.number", { number }).waitFor();
  const { demands } = await good(apiOf(address).GET("/api/v1/petitions/{id}", { params: { path: { id } } }));
  // The version before the correction says the same, folded up below.
  for (const demand of demands)
    await page.getByText(`${reasons} (${demand.number})`, { exact: true }).first().waitFor();
  await visitor.text("design.outcome.SATISFIED").first().waitFor();
}

/** A step to the first demand, which the answer satisfies; shown beside the answer at once. */
async function promise(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.getByText(visitor.t("commitment.new"), { exact: true }).click();
  await visitor.page.locator(`#promise-text-${visitor.language}`).fill(text);
  await visitor.field("commitment.field.dueOn").fill("2035-12-31");
  await visitor.button("commitment.promise").click();
  await visitor.text("commitment.state.PROMISED").first().waitFor();
}

/** Who signed rates the first demand, once; fewer than thirty ratings are not shown. */
async function rate(visitor: Visitor, id: string): Promise<void> {
  await visitor.open(`/petitions/${id}`);
  await visitor.page
    .getByRole("radio", { name: visitor.t("rating.answer.NO"), exact: true })
    .first()
    .check();
  await visitor.button("rating.send").click();
  await visitor.text("rating.done", { count: 1 }).waitFor();
  await visitor.text("rating.few", { count: 30 }).first().waitFor();
}

/** Formatted, leading only where it says, and with a picture. */
async function readTheReasons({ page }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: "Почему сейчас", exact: true }).waitFor();
  const link = page.getByRole("link", { name: "программа", exact: true });
  expect(await link.getAttribute("href")).toBe("https://adilet.zan.kz/rus");
  expect(await link.getAttribute("rel")).toBe("nofollow ugc noopener noreferrer");
  await page.getByText("<script>", { exact: false }).waitFor();
  const picture = page.getByRole("img", { name: pictured });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (name) => document.querySelector<HTMLImageElement>(`img[alt="${name}"]`)?.naturalWidth === 320,
    pictured,
  );
}

/** By the screens, from an empty form to the moderators. */
async function write(visitor: Visitor, title: string): Promise<void> {
  await visitor.link("app.start").first().click();
  await visitor.heading("start.step.demand.title").waitFor();
  await visitor.field("start.field.title").fill(title);
  await visitor.button("start.next").click();

  await visitor.heading("start.step.text.title").waitFor();
  await visitor
    .field("start.field.summary")
    .fill("В сорока сёлах нет связи: ни урока онлайн, ни скорой не вызвать.");
  await visitor
    .field("start.demand", { number: 1 })
    .fill("Построить вышки во всех сёлах до конца 2027 года.");
  await visitor.button("start.demand.add").click();
  await visitor.field("start.demand", { number: 2 }).fill("Публиковать ход работ каждый месяц.");
  await visitor.page.locator("#background-ru").fill(reasons);
  await visitor.button("start.next").click();

  await visitor.heading("start.step.place.title").waitFor();
  await visitor.page.getByRole("radio", { name: visitor.t("start.level.region") }).check();
  await visitor.page.getByLabel(visitor.t("start.field.region"), { exact: true }).selectOption("KZ-62");
  await visitor.page.getByLabel(visitor.t("start.field.topic"), { exact: true }).selectOption("digital-data");
  await visitor.page.getByRole("complementary").getByText("2 190", { exact: true }).first().waitFor();
  await visitor.button("start.saveAndOn").click();

  await visitor.heading("start.step.pictures.title").waitFor();
  await visitor.page.locator("input[type=file]").setInputFiles(landscape);
  await visitor.page.locator("#picture-1-ru").fill(pictured);
  await visitor.text("start.picture.saved").waitFor();
  await visitor.button("start.toPreview").click();

  await visitor.heading("start.step.preview.title").waitFor();
  await visitor.page.getByRole("heading", { name: title }).waitFor();
  await readTheReasons(visitor);
  await visitor.button("start.submit").click();
  await visitor.heading("start.sent.title").waitFor();
}

/** By the screens, as a moderator; the id of the petition. */
async function publish(visitor: Visitor, title: string): Promise<string> {
  await visitor.signIn(demoPerson("moderator-asel"));
  await visitor.link("app.moderation").first().click();
  await visitor.heading("moderation.title").waitFor();
  await visitor.page.getByRole("link", { name: title, exact: true }).click();
  await visitor.page.getByRole("heading", { level: 1, name: title }).waitFor();
  await visitor.checkAll();
  await visitor.pick(visitor.t("moderation.decision"), visitor.t("moderation.verdict.PUBLISH"));
  await visitor.button("moderation.publish").click();
  await visitor.page
    .getByRole("dialog")
    .getByRole("button", { name: visitor.t("moderation.publish"), exact: true })
    .click();
  await visitor.text("moderation.done.PUBLISH").waitFor();
  return new URL(visitor.page.url()).pathname.split("/").at(-1) ?? "";
}
