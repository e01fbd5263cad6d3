import { commitmentOf } from "~/event-log/receipt";
import type { MessageId } from "~/i18n/messages";
import { type DemoIds, demoPetition, screensOf } from "./demo";
import { reportedScreens } from "./reported-screens";
import { returnedScreens } from "./returned-screens";
import { wayScreens } from "./way-screens";
import type { Visitor } from "./journey";

/** A screen in one of its states. */
export interface Screen {
  name: string;
  /** The key of the demo person who sees it; nobody signed in without it. */
  as?: string;
  path: (ids: DemoIds) => string;
  /** What brings the page into the state, after it was opened. It must change nothing on the server. */
  then?: (visitor: Visitor) => Promise<void>;
  /** Answers that belong to it. */
  expects?: (ids: DemoIds) => string[];
}

const moderator = "moderator-asel";
const admin = "admin-ainur";
const organizerOf = (key: string) => demoPetition(key).organizer;
const petition = (key: string) => (ids: DemoIds) => `/petitions/${ids[key] ?? ""}`;
const way = (key: string) => (ids: DemoIds) => `/agency/${ids[`${key}/way`] ?? ""}`;
const at = (path: string) => () => path;
const openAll = async ({ page }: Visitor) => {
  await page.locator("main details:not([open]) > summary").filter({ visible: true }).first().waitFor();
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("main details")) each.setAttribute("open", "");
  });
};

/** The map of regions comes after the petition; by keyboard one of its tiles is chosen, and its table is opened. */
const openRegions = async (visitor: Visitor) => {
  const { page } = visitor;
  await page.locator(".tilemap input").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.locator(".tilemap .tile:not(:first-of-type) input:checked:focus").waitFor({ state: "attached" });
  await openAll(visitor);
};

/** A signature is answered with a receipt that fits together, but has another nonce than the one that was sent. */
async function answerWithAnother({ page }: Visitor, status: 200 | 201): Promise<void> {
  const [nonce, tag] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
  await page.route("**/signature", async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    const receipt = {
      petition: new URL(route.request().url()).pathname.split("/").at(-2),
      eventIndex: 7,
      commitment: base64Url(commitmentOf({ nonce, tag })),
      nonce: base64Url(nonce),
      tag: base64Url(tag),
      signedAt: "2026-11-23T10:17:00Z",
      logged: true,
    };
    await route.fulfill({ status, json: receipt });
  });
  await page.route("**/signature/words", (route) =>
    route.fulfill({ json: { showName: false, reason: null, hiddenBecause: null } }),
  );
}

/** While somebody types, another administrator's change has come: the server has it, or rather the answers look as if it had. */
async function changeAtOnce(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.locator("#name-en").fill("Akimat of Ulytau");
  await page.locator("#reason").fill("A decree");
  await page.route("**/api/v1/admin/agencies/akimat-62", async (route) => {
    if (route.request().method() === "PUT") {
      await route.fulfill({
        status: 409,
        contentType: "application/problem+json",
        json: { status: 409, code: "REFERENCE_CHANGED" },
      });
      return;
    }
    const answer = (await (await route.fetch()).json()) as {
      revision: number;
      content: { name: Record<string, string> };
      history: unknown[];
    };
    const content = {
      ...answer.content,
      supervisor: null,
      name: { ...answer.content.name, en: "Akimat of the Ulytau Region", ru: "Акимат Улытауской области" },
    };
    const theirs = {
      revision: answer.revision + 1,
      content,
      by: "Виктор К.",
      reason: "Письмо акимата",
      at: "2026-11-24T05:00:00Z",
    };
    await route.fulfill({
      json: { ...answer, revision: theirs.revision, content, history: [theirs, ...answer.history] },
    });
  });
  await page.locator("form button[type=submit]").last().click();
  await visitor.button("admin.conflict.goOn").waitFor();
}

/** As when it lapsed while the page lay open; what is asked for next is refused. */
const endSession = async (visitor: Visitor) => {
  // What the page still asks for would end the session before the button does.
  await visitor.page.waitForLoadState("networkidle");
  await visitor.context.clearCookies();
  await visitor.button("me.signOutEverywhere").click();
  await visitor.heading("gate.ended.title").waitFor();
};

/** Signing in by EDS is on here, whatever product this is; what is to be signed looks like one of its texts. */
async function offerEds(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const name = { kk: "ЭЦҚ", ru: "ЭЦП", en: "EDS" };
  await page.route("**/api/v1/auth/providers", (route) =>
    route.fulfill({
      json: [
        { id: "demo", kind: "DEMO", name },
        { id: "eds", kind: "EDS", name },
      ],
    }),
  );
  const code = "kW3nqTzDgQ0u5b8Xo1rYcAAAAZ2m4l9-Vb7tJk0hQnE2sLxP4yRfCwU6aGdMi3HvTjBpNzOeIq_KS1";
  const text = `undeu.example сайтына кіру\nВход на сайт undeu.example\nSigning in to undeu.example\n\n${code}\n`;
  await page.route("**/api/v1/auth/eds/challenge", (route) =>
    route.fulfill({ json: { challenge: code, text } }),
  );
  await page.reload();
  await visitor.settle();
  await visitor.button("sign-in.eds.sign").waitFor();
}

const ready = (button: MessageId) => (visitor: Visitor) => visitor.button(button).waitFor();

/** As somebody sees it who followed the link of a mail. */
async function showPreferences(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const followed = (title: { kk: string; ru: string }, petition: string) => ({
    petition,
    title,
    state: "OPEN",
    address: "а…@mail.kz",
    confirmed: true,
    organizer: false,
    askedAt: "2026-11-20T06:00:00Z",
  });
  await page.route("**/api/v1/following/preferences", (route) =>
    route.fulfill({
      json: {
        address: "a…@mail.kz",
        language: "kk",
        pace: "AT_ONCE",
        following: [
          followed(demoPetition("almaty-clean-air").title, "aaaaaaaaaa"),
          followed(demoPetition("rural-school-bus").title, "bbbbbbbbbb"),
        ],
      },
    }),
  );
  await page.reload();
  await visitor.button("following.save").waitFor();
}

/** As in a demo that has no mail server. */
async function showDemoMail(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const text =
    "Мой город\n\nПорог достигнут\n\nСобрано подписей: 23 480.\n\nОткрыть петицию:\nhttp://localhost:8080/ru\n";
  const mail = { to: "а…@mail.kz", language: "ru", text, at: "2026-11-20T06:00:00Z" };
  await page.route("**/api/v1/demo/mail", (route) =>
    route.fulfill({
      json: {
        items: [
          { ...mail, number: 2, subject: "Порог достигнут: «Мой город»" },
          { ...mail, number: 1, subject: "Подтвердите, что хотите получать новости петиции" },
        ],
        next: null,
      },
    }),
  );
  await page.reload();
  await page.getByText("Порог достигнут: «Мой город»").waitFor();
}

/** As while collection is paused; a real pause would stop everybody else who tests. */
export async function showPause({ page }: Visitor): Promise<void> {
  const reason = {
    kk: "Жүйедегі ақау жөнделіп жатыр. Қол жинау 25 қарашада таңертең жалғасады.",
    ru: "Устраняем сбой в системе. Сбор подписей продолжится утром 25 ноября.",
    en: "We are repairing a fault of the system. Collection will go on in the morning of 25 November.",
  };
  const items = [
    { id: 2, kind: "INCIDENT", reason, startedAt: "2026-11-24T09:00:00Z", endedAt: null },
    {
      id: 1,
      kind: "ELECTION",
      reason: {
        kk: "Сайлау күні және оның алдындағы тыныштық күні",
        ru: "День выборов и день тишины перед ним",
      },
      startedAt: "2026-06-06T19:00:00Z",
      endedAt: "2026-06-08T19:00:00Z",
    },
  ];
  await page.route("**/api/v1/collection-pauses", (route) => route.fulfill({ json: { items, next: null } }));
  await page.reload();
  await page
    .getByText(/Жүйедегі ақау|Устраняем сбой|We are repairing/)
    .first()
    .waitFor();
}

/** What was typed over a revision that is no longer the last one. */
async function showChangedCalendar(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const day = (key: number, on: string, kind: string, kk: string, ru: string) => {
    return { key, day: on, kind, name: { kk, ru, en: "" }, movedFrom: "" };
  };
  const value = {
    revision: 0,
    state: "EXPECTED",
    source: "Закон о праздниках",
    reason: "",
    days: [
      day(1, "2027-01-01", "HOLIDAY", "Жаңа жыл", "Новый год"),
      day(2, "2027-01-16", "WORKING", "", ""),
      day(3, "2027-05-17", "DAY_OFF", "Құрбан айттың бірінші күні", "Первый день Курбан айта"),
    ],
  };
  const owner = await page.evaluate(async () => {
    const session = (await (await fetch("/api/v1/session")).json()) as { displayName: string };
    return session.displayName;
  });
  const kept = JSON.stringify({ owner, at: "2026-11-24T05:00:00Z", value });
  await page.evaluate((text) => localStorage.setItem("undeu.input.calendar.2027", text), kept);
  await page.reload();
  await visitor.button("holidays.changed.mine").waitFor();
}

/** Three percent instead of one, from a day of the next months. */
export async function fillRule({ page }: Visitor): Promise<void> {
  const day = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.locator("#value").fill("3");
  await page.locator("#reviewWorkingDays").fill("20");
  await page.locator("#effectiveFrom").fill(day);
  await page.locator("#basis").fill("Закон № 1, статья 2");
}

/** A petition whose first signatures did not come in time. */
async function showLapsed({ page }: Visitor): Promise<void> {
  await page.route(/\/api\/v1\/petitions\/\w+$/, async (route) => {
    const answer = await route.fetch();
    const json = (await answer.json()) as object;
    await route.fulfill({
      response: answer,
      json: { ...json, state: "CLOSED", closedBecause: "LAPSED", closedAt: "2026-11-20T19:00:00Z" },
    });
  });
  await page.reload();
}

/** Words of people that are longer than a phone is wide. */
async function showLongWords({ page }: Visitor): Promise<void> {
  const word = "Высокопревосходительство".repeat(3);
  const link = `https://adilet.zan.kz/rus/docs/K${"1500000414".repeat(6)}`;
  await page.route(/\/api\/v1\/petitions\/\w+$/, async (route) => {
    const answer = await route.fetch();
    const json = (await answer.json()) as object;
    const demands = [{ number: 1, text: { ru: link } }];
    await route.fulfill({ response: answer, json: { ...json, summary: { ru: word }, demands } });
  });
  await page.route(/\/api\/v1\/petitions\/\w+\/reasons/, (route) =>
    route.fulfill({ json: { items: [{ id: "1", reason: `${word} ${link}` }], next: null, hidden: 0 } }),
  );
  await page.reload();
  await page.getByText(link, { exact: true }).waitFor();
  await page.getByText(`${word} ${link}`).waitFor();
}

/** A case as it would be after others have acted on it; nobody takes it meanwhile. */
async function changeCase(visitor: Visitor, change: (shown: object) => object): Promise<void> {
  const { page } = visitor;
  await page.route("**/api/v1/moderation/petitions/*/lock", (route) =>
    route.fulfill({ json: { mine: true, until: "2026-11-24T09:05:00Z" } }),
  );
  await page.route(/\/api\/v1\/moderation\/petitions\/[0-9a-z]+$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: change((await answer.json()) as object) });
  });
  await page.reload();
  await visitor.settle();
}

/** As on a day on which moderators are late. */
async function showLateQueue(visitor: Visitor): Promise<void> {
  await visitor.page.route("**/api/v1/moderation/service-level", (route) =>
    route.fulfill({
      json: {
        workingDaysAllowed: 10,
        workingDaysAllowedForAppeal: 10,
        waiting: 7,
        late: 3,
        longestWorkingDaysLate: 4,
      },
    }),
  );
  await visitor.page.reload();
  const said = visitor.t("late-queue.late", { late: 3, days: 4, allowed: 10 });
  await visitor.page.getByRole("main").getByText(said).waitFor();
}

export const screens: readonly Screen[] = [
  { name: "home", path: at("") },
  { name: "home signed in", as: moderator, path: at("") },
  { name: "petitions", path: at("/petitions") },
  { name: "petitions of a region", path: at("/petitions?region=KZ-62&show=sent") },
  { name: "petitions found", as: moderator, path: at("/petitions?q=автобусы") },
  { name: "petitions none found", path: at("/petitions?q=марсианский%20трамвай") },
  { name: "petition collecting", path: petition("almaty-clean-air"), then: openAll },
  { name: "petition national", path: petition("rural-school-bus"), then: openRegions },
  {
    name: "petition signed",
    as: screensOf.receipt.person,
    path: petition(screensOf.receipt.petition),
  },
  { name: "card for other sites", path: (ids) => `${petition("rural-school-bus")(ids)}/embed` },
  { name: "help", path: at("/help") },
  { name: "accessibility statement", path: at("/accessibility") },
  { name: "petition answered", path: petition("zhezkazgan-evening-bus") },
  { name: "petition overdue", path: petition("karazhal-water") },
  { name: "petition registered", path: petition("esil-spring-flood") },
  { name: "petition seeding", path: petition("shymkent-school-yards") },
  {
    name: "petition with long words",
    path: petition("rural-school-bus"),
    then: showLongWords,
  },
  {
    name: "petition lapsed",
    path: petition("shymkent-school-yards"),
    then: async (visitor) => {
      await showLapsed(visitor);
      await visitor.settle();
    },
  },
  { name: "petition paused", path: petition("almaty-clean-air"), then: showPause },
  { name: "working days", path: at("/working-days?year=2027") },
  { name: "administration", as: admin, path: at("/admin") },
  { name: "agencies", as: admin, path: at("/admin/agencies") },
  { name: "agency administered", as: admin, path: at("/admin/agencies/akimat-62"), then: openAll },
  {
    name: "agency new with errors",
    as: admin,
    path: at("/admin/agencies/new"),
    expects: () => ["422 POST /api/v1/admin/agencies"],
    then: async (visitor) => {
      await visitor.button("admin.save").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  { name: "deliveries", as: admin, path: at("/admin/deliveries") },
  { name: "topics", as: admin, path: at("/admin/topics") },
  { name: "topic", as: admin, path: at("/admin/topics/health") },
  {
    name: "population with errors",
    as: admin,
    path: at("/admin/population"),
    then: async (visitor) => {
      await visitor.page.locator("#csv").setInputFiles({
        name: "figures.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("jurisdiction;population;date;source\nKZ-99;x;2026-13-01;\n"),
      });
      await visitor.button("admin.preview").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "threshold rules with a preview",
    as: admin,
    path: at("/admin/threshold-rules"),
    then: async (visitor) => {
      await visitor.page.locator("#rung").selectOption("akimat");
      await fillRule(visitor);
      await visitor.button("admin.preview").click();
      await visitor.page.getByRole("table").waitFor();
    },
  },
  {
    name: "threshold rule that asks for spread",
    as: admin,
    path: at("/admin/threshold-rules"),
    then: async (visitor) => {
      await visitor.page.locator("#rung").selectOption("ministry");
      await fillRule(visitor);
      await visitor.page.locator("#kind").selectOption("ABSOLUTE");
      await visitor.page.locator("#value").fill("50000");
      await visitor.page.locator("#spreadPercent").fill("0,5");
      await visitor.page.locator("#spreadRegions").fill("5");
      await visitor.button("admin.preview").click();
      await visitor.page.getByRole("table").nth(1).waitFor();
    },
  },
  {
    name: "agency that two administrators change",
    as: admin,
    path: at("/admin/agencies/akimat-62"),
    then: changeAtOnce,
    expects: () => ["409 PUT /api/v1/admin/agencies/akimat-62"],
  },
  { name: "calendars", as: admin, path: at("/admin/holidays") },
  { name: "calendar", as: admin, path: at("/admin/holidays/2027"), then: openAll },
  {
    name: "calendar with errors",
    as: admin,
    path: at("/admin/holidays/2040"),
    then: async (visitor) => {
      await visitor.button("holidays.day.add").click();
      await visitor.button("holidays.enter").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "calendar changed by another",
    as: admin,
    path: at("/admin/holidays/2027"),
    then: showChangedCalendar,
  },
  { name: "pauses", path: at("/pauses") },
  { name: "pauses with some", path: at("/pauses"), then: showPause },
  { name: "pausing", as: moderator, path: at("/moderation/pause") },
  {
    name: "pausing with errors",
    as: moderator,
    path: at("/moderation/pause"),
    then: async (visitor) => {
      await visitor.button("pause.start.do").click();
      await visitor.text("pause.reason.error", { code: "REQUIRED", limit: 2000 }).waitFor();
    },
  },
  {
    name: "pausing asking",
    as: moderator,
    path: at("/moderation/pause"),
    then: async (visitor) => {
      await visitor.page.locator("#reason-kk").fill("Жүйедегі ақау жөнделіп жатыр.");
      await visitor.page.locator("#reason-ru").fill("Устраняем сбой в системе.");
      await visitor.button("pause.start.do").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  { name: "pausing while paused", as: moderator, path: at("/moderation/pause"), then: showPause },
  { name: "petition rejected", path: petition("pension-recount") },
  { name: "petition ended", path: petition("uralsk-shagan-river") },
  { name: "petition withdrawn", path: petition("talgar-school-crossing") },
  {
    name: "petition waiting for a moderator",
    as: organizerOf("almaty-evening-libraries"),
    path: petition("almaty-evening-libraries"),
  },
  {
    name: "petition not found",
    path: at("/petitions/0000000000"),
    expects: () => ["404 GET /api/v1/petitions/0000000000"],
  },
  { name: "page not found", path: at("/nowhere") },
  {
    name: "session ended",
    as: "maxim-ten",
    path: at("/me"),
    then: endSession,
    expects: () => ["401 DELETE /api/v1/session"],
  },
  {
    name: "sign in after the session ended",
    as: "maxim-ten",
    path: at("/me"),
    then: async (visitor) => {
      await endSession(visitor);
      await visitor.page
        .getByRole("main")
        .getByRole("link", { name: visitor.t("design.signIn") })
        .click();
      await visitor.text("sign-in.ended").waitFor();
    },
    expects: () => ["401 DELETE /api/v1/session"],
  },
  { name: "sign in", path: at("/sign-in") },
  { name: "sign in by eds", path: at("/sign-in?way=eds"), then: offerEds },
  {
    name: "sign in by eds without NCALayer",
    path: at("/sign-in?way=eds"),
    then: async (visitor) => {
      await visitor.page.routeWebSocket("wss://127.0.0.1:13579/", (socket) => void socket.close());
      await offerEds(visitor);
      await visitor.button("sign-in.eds.sign").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "sign in by eds with a file",
    path: at("/sign-in?way=eds"),
    then: async (visitor) => {
      await offerEds(visitor);
      await visitor.page.getByText(visitor.t("sign-in.eds.file")).click();
      await visitor.button("sign-in.eds.file.get.do").click();
      await visitor.button("sign-in.eds.file.give.do").waitFor();
      await visitor.page
        .locator("input[type=file]")
        .setInputFiles({ name: "x.cms", mimeType: "text/plain", buffer: Buffer.from("?") });
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "sign in with errors",
    path: at("/sign-in"),
    then: async (visitor) => {
      await visitor.page.getByText(visitor.t("sign-in.byIin")).click();
      await visitor.button("sign-in.enter").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "sign in refused at a provider",
    path: at("/sign-in?failed=BIRTH_DATE_DIFFERS"),
    then: (visitor) => visitor.page.getByRole("alert").waitFor(),
  },
  {
    name: "sign in more surely",
    as: "gulnar-tileubayeva",
    path: (ids) => `/sign-in?level=HIGH&return=/kk${petition("personal-data-leaks")(ids)}/sign`,
    then: (visitor) => visitor.heading("sign-in.title").waitFor(),
  },
  {
    name: "sign in to sign",
    path: (ids) => `${petition("almaty-clean-air")(ids)}/sign`,
    then: (visitor) => visitor.heading("sign-in.title").waitFor(),
  },
  {
    name: "sign",
    as: "moderator-roman",
    path: (ids) => `${petition("personal-data-leaks")(ids)}/sign`,
    then: openAll,
  },
  {
    name: "sign refused",
    as: "tomiris-zhaqsylyq",
    path: (ids) => `${petition("personal-data-leaks")(ids)}/sign`,
    then: async (visitor) => {
      await visitor.button("sign.sign").click();
      await visitor.page.getByRole("alert").waitFor();
    },
    expects: (ids) => [`403 PUT /api/v1${petition("personal-data-leaks")(ids)}/signature`],
  },
  {
    name: "sign and get the receipt of somebody else",
    as: "moderator-roman",
    path: (ids) => `${petition("personal-data-leaks")(ids)}/sign`,
    then: async (visitor) => {
      await answerWithAnother(visitor, 201);
      await visitor.button("sign.sign").click();
      await visitor.heading("sign.foreign").waitFor();
    },
  },
  {
    name: "sign after one had signed elsewhere",
    as: "moderator-roman",
    path: (ids) => `${petition("personal-data-leaks")(ids)}/sign`,
    then: async (visitor) => {
      await answerWithAnother(visitor, 200);
      await visitor.button("sign.sign").click();
      await visitor.heading("sign.doneBefore").waitFor();
    },
  },
  {
    name: "sign asking for a stronger proof",
    as: "gulnar-tileubayeva",
    path: (ids) => `${petition("personal-data-leaks")(ids)}/sign`,
    then: (visitor) => visitor.link("design.levelUp").waitFor(),
  },
  {
    name: "receipt",
    as: screensOf.receipt.person,
    path: (ids) => `${petition(screensOf.receipt.petition)(ids)}/sign`,
  },
  {
    name: "receipt asking to withdraw",
    as: screensOf.receipt.person,
    path: (ids) => `${petition(screensOf.receipt.petition)(ids)}/sign#withdraw`,
    then: (visitor) => visitor.button("sign.withdraw.yes").waitFor(),
  },
  { name: "start without signing in", path: at("/start") },
  { name: "start", as: "gulnar-tileubayeva", path: at("/start") },
  {
    name: "start with errors",
    as: "gulnar-tileubayeva",
    path: at("/start"),
    then: async (visitor) => {
      await visitor.button("start.next").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "start with similar petitions",
    as: "gulnar-tileubayeva",
    path: at("/start"),
    then: async (visitor) => {
      await visitor.field("start.field.title").fill("Автобус Жезказган – Сатпаев до ночи");
      await visitor.link("start.similar.sign").first().waitFor();
    },
  },
  {
    name: "start text",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/start/${draft}?step=text`,
  },
  {
    name: "start changed elsewhere",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/start/${draft}?step=demand`,
    then: async (visitor) => {
      await visitor.page.getByRole("main").getByRole("textbox").first().waitFor();
      // As another tab would; the text stays, only the count of changes goes on.
      await visitor.page.evaluate(
        async (address) => {
          const headers = { "X-Undeu": "1", "Content-Type": "application/json" };
          await fetch(address, { method: "PATCH", headers, body: "{}" });
        },
        `/api/v1/petitions/${new URL(visitor.page.url()).pathname.split("/").at(-1) ?? ""}`,
      );
      await visitor.page.getByRole("main").getByRole("textbox").first().press("End");
      await visitor.page.keyboard.type("!");
      await visitor.button("start.conflict.keepMine").waitFor();
    },
    expects: ({ draft = "" }) => [`409 PATCH /api/v1/petitions/${draft}`],
  },
  {
    name: "me asking to delete a draft",
    as: screensOf.draft.person,
    path: at("/me"),
    then: async (visitor) => {
      await visitor.button("me.deleteDraft").first().click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "start pictures",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/start/${draft}?step=pictures`,
    then: (visitor) => visitor.page.getByRole("main").getByRole("textbox").first().waitFor(),
  },
  {
    name: "start place",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/start/${draft}?step=place`,
    then: openAll,
  },
  {
    name: "start preview",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/start/${draft}?step=preview`,
  },
  {
    name: "start sent",
    as: organizerOf("almaty-evening-libraries"),
    path: (ids) => `/start/${ids["almaty-evening-libraries"] ?? ""}`,
  },
  { name: "me with nothing", as: "maxim-ten", path: at("/me") },
  { name: "me with a draft", as: screensOf.draft.person, path: at("/me") },
  { name: "me with a rejected petition", as: organizerOf("pension-recount"), path: at("/me") },
  {
    name: "me withdrawing",
    as: organizerOf("astana-winter-buses"),
    path: at("/me"),
    then: async (visitor) => {
      await visitor.button("me.withdraw").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  ...(
    [
      ["desk", "almaty-clean-air"],
      ["desk of the whole country", "personal-data-leaks"],
      ["desk too early", "rural-school-bus"],
      ["desk seeding", "shymkent-school-yards"],
      ["desk waiting", "almaty-evening-libraries"],
      ["desk rejected", "pension-recount"],
      ["desk ended", "uralsk-shagan-river"],
    ] as const
  ).map(([name, key]) => ({
    name,
    as: organizerOf(key),
    path: (ids: DemoIds) => `/me/petitions/${ids[key] ?? ""}`,
    then: (visitor: Visitor) => visitor.text("desk.standing").waitFor(),
  })),
  {
    name: "desk by hour",
    as: organizerOf("almaty-clean-air"),
    path: (ids) => `/me/petitions/${ids["almaty-clean-air"] ?? ""}`,
    then: async (visitor) => {
      await visitor.page.getByRole("radio", { name: visitor.t("desk.growth.byHour") }).check();
      await openAll(visitor);
    },
  },
  {
    name: "desk of somebody else",
    as: "maxim-ten",
    path: (ids) => `/me/petitions/${ids["almaty-clean-air"] ?? ""}`,
    then: (visitor) => visitor.text("desk.missing.title").waitFor(),
    expects: (ids) => [`404 GET /api/v1/me/petitions/${ids["almaty-clean-air"] ?? ""}/desk`],
  },
  {
    name: "desk team",
    as: screensOf.draft.person,
    path: ({ draft = "" }) => `/me/petitions/${draft}`,
    then: (visitor) => visitor.button("team.invite").waitFor(),
  },
  {
    name: "desk team asking to leave",
    as: screensOf.draft.coOrganizer,
    path: ({ draft = "" }) => `/me/petitions/${draft}`,
    then: async (visitor) => {
      await visitor.button("team.leave").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "start preview of a co-organizer",
    as: screensOf.draft.coOrganizer,
    path: ({ draft = "" }) => `/start/${draft}?step=preview`,
    then: (visitor) => visitor.text("start.together.title").waitFor(),
  },
  {
    name: "invitation",
    path: ({ invitation = "" }) => `/invitation#${invitation}`,
    then: (visitor) => visitor.button("team.decline").waitFor(),
  },
  {
    name: "invitation of somebody signed in",
    as: "viktor-schmidt",
    path: ({ invitation = "" }) => `/invitation#${invitation}`,
    then: (visitor) => visitor.button("team.accept").waitFor(),
  },
  {
    name: "invitation that does not work",
    path: at(`/invitation#${"A".repeat(43)}`),
    then: (visitor) => visitor.text("team.invalid").waitFor(),
    expects: () => ["409 POST /api/v1/invitations/view"],
  },
  { name: "my data", as: screensOf.receipt.person, path: at("/me/data") },
  { name: "my data of a moderator", as: moderator, path: at("/me/data") },
  {
    name: "my data asking to delete",
    as: organizerOf("pension-recount"),
    path: at("/me/data"),
    then: async (visitor) => {
      await visitor.button("me.data.delete").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  { name: "confirm following", path: at("/following/confirm#x"), then: ready("following.confirm.do") },
  { name: "stop following", path: at("/following/end/x"), then: ready("following.end.do") },
  {
    name: "preferences of a follower",
    path: at("/following/preferences#x"),
    then: showPreferences,
    expects: () => ["422 POST /api/v1/following/preferences"],
  },
  {
    name: "a link of a mail that does not work",
    path: at("/following/preferences#x"),
    then: (visitor) => visitor.text("following.invalid").waitFor(),
    expects: () => ["422 POST /api/v1/following/preferences"],
  },
  {
    name: "mail of the demo",
    path: at("/following/demo"),
    then: showDemoMail,
    expects: () => ["404 GET /api/v1/demo/mail"],
  },
  {
    name: "petition of one's own",
    as: organizerOf("almaty-clean-air"),
    path: petition("almaty-clean-air"),
    then: (visitor) => visitor.button("following.ask").waitFor(),
  },
  {
    name: "petition followed",
    path: petition("almaty-clean-air"),
    then: async (visitor) => {
      await visitor.page.route("**/followers", (route) => route.fulfill({ status: 202 }));
      await visitor.field("following.address").fill("aigul@mail.kz");
      await visitor.button("following.ask").click();
      await visitor.text("following.asked").waitFor();
    },
  },
  {
    name: "petition rejected of one's own",
    as: organizerOf("pension-recount"),
    path: petition("pension-recount"),
    then: (visitor) => visitor.button("appeal.send").waitFor(),
  },
  {
    name: "appealing without words",
    as: organizerOf("pension-recount"),
    path: petition("pension-recount"),
    then: async (visitor) => {
      await visitor.button("appeal.send").click();
      await visitor.page.locator("#appeal-text-error").waitFor();
    },
  },
  { name: "invalidations of all petitions", path: at("/invalidations") },
  { name: "decisions", path: at("/decisions") },
  { name: "decisions none found", path: at("/decisions?verdict=STOP&from=2026-01-01") },
  { name: "decisions while moderators are late", path: at("/decisions"), then: showLateQueue },
  { name: "home while moderators are late", path: at(""), then: showLateQueue },
  {
    name: "petition waiting for late moderators",
    as: organizerOf("almaty-evening-libraries"),
    path: petition("almaty-evening-libraries"),
    then: showLateQueue,
  },
  { name: "privacy", path: at("/privacy") },
  { name: "verify", path: at("/verify") },
  {
    name: "verify without a receipt",
    path: at("/verify"),
    then: async (visitor) => {
      await visitor.button("verify.do").click();
      await visitor.text("verify.paste.empty").waitFor();
    },
  },
  {
    name: "verify a count",
    path: (ids) => `${petition("karazhal-water")(ids)}/verify`,
    then: async (visitor) => {
      await visitor.button("verify.do.count").click();
      await visitor.text("verify.sum").waitFor();
      await openAll(visitor);
    },
  },
  {
    name: "verify my signature",
    as: screensOf.receipt.person,
    path: (ids) => `${petition(screensOf.receipt.petition)(ids)}/verify`,
    then: async (visitor) => {
      await visitor.text("verify.paste.mine").waitFor();
      await visitor.button("verify.do").click();
      await visitor.text("verify.mine").waitFor();
    },
  },
  {
    name: "verify a receipt that was changed",
    path: at("/verify"),
    then: async (visitor) => {
      const [commitment, nonce, tag] = ["A", "B", "C"].map((letter) => letter.repeat(42) + "A");
      await visitor
        .field("verify.paste")
        .fill(JSON.stringify({ petition: "7k3m9qx2ab", eventIndex: 7, commitment, nonce, tag }));
      await visitor.button("verify.do").click();
      await visitor.text("verify.fault.COMMITMENT_DIFFERS").waitFor();
    },
  },
  {
    name: "verify a log that was rewritten",
    path: (ids) => `${petition("talgar-school-crossing")(ids)}/verify`,
    then: async (visitor) => {
      await visitor.page.evaluate(() => localStorage.setItem("undeu.log-key", "localhost/log+00000000+else"));
      await visitor.button("verify.do.count").click();
      await visitor.text("verify.fault.KEY_CHANGED").waitFor();
    },
  },
  {
    name: "verify a count that leaves events out",
    path: (ids) => `${petition("karazhal-water")(ids)}/verify`,
    then: async (visitor) => {
      await visitor.page.context().route("**/tally", async (route) => {
        const counts = { signed: 1, withdrawn: 0, invalidated: 0, inForce: 1 };
        await route.fulfill({ json: counts });
      });
      await visitor.button("verify.do.count").click();
      await visitor.text("verify.fault.TALLY_BEHIND").waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "verify while the count cannot be had",
    as: screensOf.receipt.person,
    path: (ids) => `${petition(screensOf.receipt.petition)(ids)}/verify`,
    then: async (visitor) => {
      await visitor.page.context().route("**/tally", (route) => route.fulfill({ status: 503 }));
      await visitor.text("verify.paste.mine").waitFor();
      await visitor.button("verify.do").click();
      await visitor.text("verify.uncompared.mine").waitFor();
    },
    expects: (ids) => [`503 GET /api/v1${petition(screensOf.receipt.petition)(ids)}/tally`],
  },
  {
    name: "verify a log that is gone",
    path: (ids) => `${petition("talgar-school-crossing")(ids)}/verify`,
    then: async (visitor) => {
      await visitor.button("verify.do.count").click();
      await visitor.button("verify.do.again").waitFor();
      await visitor.page.context().route("**/checkpoint", (route) => route.fulfill({ status: 404 }));
      await visitor.button("verify.do.again").click();
      await visitor.text("verify.fault.LOG_GONE").waitFor({ timeout: 60_000 });
    },
    expects: (ids) => [
      `404 GET /log/${petition("talgar-school-crossing")(ids).split("/").at(-1) ?? ""}/checkpoint`,
    ],
  },
  {
    name: "verify not found",
    path: at("/petitions/0000000000/verify"),
    expects: () => ["404 GET /api/v1/petitions/0000000000"],
  },
  { name: "moderation", as: moderator, path: at("/moderation") },
  { name: "moderation as somebody else", as: "maxim-ten", path: at("/moderation") },
  {
    name: "moderation case",
    as: moderator,
    path: (ids) => `/moderation/${ids["almaty-evening-libraries"] ?? ""}`,
    then: openAll,
  },
  {
    name: "moderation case that another reads",
    as: moderator,
    path: (ids) => `/moderation/${ids["almaty-evening-libraries"] ?? ""}`,
    then: async (visitor) => {
      await changeCase(visitor, (shown) => ({
        ...shown,
        lock: { mine: false, until: "2026-11-24T09:05:00Z" },
        notes: [
          {
            author: 1,
            mine: false,
            text: "Проверить, есть ли такая же петиция.",
            writtenAt: "2026-11-24T08:55:00Z",
          },
          { author: 2, mine: true, text: "Тексердім, жоқ.", writtenAt: "2026-11-24T09:00:00Z" },
        ],
      }));
      await visitor.text("moderation.locked.text").waitFor();
    },
  },
  {
    name: "moderation appeal",
    as: moderator,
    path: (ids) => `/moderation/${ids["pension-recount"] ?? ""}`,
    then: async (visitor) => {
      await changeCase(visitor, (shown) => ({
        ...shown,
        own: false,
        rejectedByMe: false,
        clock: {
          kind: "APPEAL",
          since: "2026-11-20T06:00:00Z",
          workingDaysWaited: 2,
          workingDaysAllowed: 10,
          workingDaysLate: 0,
        },
        appeal: {
          text: { kk: "Талап анық: зейнетақыны қайта есептеу.", ru: "Требование ясное: пересчитать пенсии." },
          appealedAt: "2026-11-20T06:00:00Z",
          outcome: null,
        },
      }));
      await visitor.pick(visitor.t("moderation.review"), visitor.t("moderation.verdict.OVERTURN"));
      await visitor.button("moderation.overturn").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "moderation rejecting",
    as: moderator,
    path: (ids) => `/moderation/${ids["almaty-evening-libraries"] ?? ""}`,
    then: async (visitor) => {
      await visitor.pick(visitor.t("moderation.check.ADVERTISEMENT"), visitor.t("moderation.check.no"));
      await visitor.pick(visitor.t("moderation.check.OFFENSIVE"), visitor.t("moderation.check.no"));
      await visitor.pick(visitor.t("moderation.decision"), visitor.t("moderation.verdict.REJECT"));
      await visitor.page
        .getByRole("radio", { name: visitor.t("moderation.reason.OFFENSIVE"), exact: true })
        .check();
      await visitor.button("moderation.reject").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "moderation asking to publish",
    as: moderator,
    path: (ids) => `/moderation/${ids["almaty-evening-libraries"] ?? ""}`,
    then: async (visitor) => {
      await visitor.checkAll();
      await visitor.pick(visitor.t("moderation.decision"), visitor.t("moderation.verdict.PUBLISH"));
      await visitor.button("moderation.publish").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "moderation stopping",
    as: moderator,
    path: (ids) => `/moderation/${ids["karaganda-warm-homes"] ?? ""}`,
  },
  { name: "bursts", as: moderator, path: at("/moderation/bursts") },
  {
    name: "bursts of a petition",
    as: moderator,
    path: (ids) => `/moderation/bursts/${ids[screensOf.invalidations.petition] ?? ""}`,
    then: openAll,
  },
  {
    name: "bursts previewing a rule",
    as: moderator,
    path: (ids) => `/moderation/bursts/${ids[screensOf.invalidations.petition] ?? ""}`,
    then: async (visitor) => {
      await visitor.button("invalidation.makeRule").first().click();
      await visitor.button("invalidation.doPreview").click();
      await visitor.page.locator("#rule-preview").waitFor();
      await visitor.page.locator("main button[type=submit]").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "bursts not found",
    as: moderator,
    path: at("/moderation/bursts/0000000000"),
    expects: () => ["404 GET /api/v1/moderation/petitions/0000000000/flow"],
  },
  {
    name: "invalidation proposed",
    as: moderator,
    path: ({ proposed = "" }) => `/moderation/invalidations/${proposed}`,
  },
  {
    name: "invalidation asking to approve",
    as: "moderator-roman",
    path: ({ proposed = "" }) => `/moderation/invalidations/${proposed}`,
    then: async (visitor) => {
      await visitor.button("invalidation.approve").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "invalidation done",
    as: moderator,
    path: ({ invalidated = "" }) => `/moderation/invalidations/${invalidated}`,
    then: openAll,
  },
  {
    name: "invalidated",
    path: (ids) => `${petition(screensOf.invalidations.petition)(ids)}/invalidations`,
  },
  {
    name: "invalidated not found",
    path: at("/petitions/0000000000/invalidations"),
    expects: () => ["404 GET /api/v1/petitions/0000000000/invalidations"],
  },
  { name: "agency inbox", as: "akimat-62-qanat", path: at("/agency") },
  { name: "agency inbox empty", as: "healthcare-laura", path: at("/agency") },
  { name: "agency registration", as: "akimat-62-qanat", path: way("karazhal-water") },
  {
    name: "agency registration with errors",
    as: "akimat-62-qanat",
    path: way("karazhal-water"),
    then: async (visitor) => {
      await visitor.button("agency.register.do").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  { name: "agency answer", as: "akimat-59-svetlana", path: way("esil-spring-flood"), then: openAll },
  {
    name: "agency answer with errors",
    as: "akimat-59-svetlana",
    path: way("esil-spring-flood"),
    then: async (visitor) => {
      await visitor.button("reply.check").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
  { name: "agency answered", as: "akimat-62-qanat", path: way("zhezkazgan-evening-bus") },
  {
    name: "agency case not found",
    as: "akimat-62-qanat",
    path: at("/agency/0000000000"),
    expects: () => ["404 GET /api/v1/agency/escalations/0000000000"],
  },
  {
    name: "agency inbox narrowed",
    as: "akimat-62-qanat",
    path: at("/agency?overdue=true&tier=1"),
    then: openAll,
  },
  { name: "agency inbox without a match", as: "akimat-62-qanat", path: at("/agency?q=---") },
  { name: "agency supervised", as: "government-nurlan", path: at("/agency/supervised") },
  { name: "agency supervised none", as: "akimat-62-qanat", path: at("/agency/supervised") },
  {
    name: "agency extension with errors",
    as: "akimat-59-svetlana",
    path: way("esil-spring-flood"),
    then: async (visitor) => {
      await visitor.button("clock.extension.open").click();
      await visitor.button("clock.extension.do").click();
    },
  },
  { name: "statistics", path: at("/statistics") },
  { name: "open data", path: at("/data") },
  { name: "api description", path: at("/api-docs#put-api-v1-petitions-id-signature") },
  { name: "accountability", path: at("/accountability"), then: openAll },
  { name: "accountability without a match", path: at("/accountability?kind=GOVERNMENT&region=KZ-62") },
  { name: "moderation inadequate answers", as: "moderator-asel", path: at("/moderation/inadequate-answers") },
  { name: "accountability of an agency", path: at("/agencies/akimat-62"), then: openAll },
  { name: "accountability of an agency without cases", path: at("/agencies/akimat-10") },
  {
    name: "accountability of no agency",
    path: at("/agencies/nobody"),
    expects: () => ["404 GET /api/v1/agencies/nobody/accountability"],
  },
  ...returnedScreens,
  ...reportedScreens,
  ...wayScreens,
];
