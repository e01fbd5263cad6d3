import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, inject, test } from "vitest";
import type { Language } from "~/i18n/language";
import type { MessageId, PlainValues } from "~/i18n/messages";
import { cookieName, type DemoPerson, tokenOf } from "./demo";
import { results } from "./product";
import { said } from "./texts";

export const address = inject("address");
export const ids = inject("demoIds");

let connected: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  return (connected ??= chromium.connect(inject("browser")));
}

afterAll(async () => (await connected)?.close());

export interface Manner {
  language: Language;
  /** Already signed in. */
  as?: DemoPerson | undefined;
  width?: number | undefined;
  height?: number | undefined;
  colorScheme?: "light" | "dark" | undefined;
  /** Lets the browser keep pages for reading without a connection; what it asks for then passes by `page.route`. */
  keeps?: boolean | undefined;
  /** Whether the browser runs scripts; without them `open` waits in vain, and `page.goto` does. */
  scripts?: boolean | undefined;
  /** Where the product runs, when it is not the one of all tests. */
  at?: string | undefined;
}

/** One person at one browser, who notices whatever goes wrong behind the page. */
export class Visitor {
  /** What no page should do: complain, ask elsewhere, get an answer it did not reckon with. */
  readonly complaints: string[] = [];
  /**
   * Answers that are part of what is tested, each as it is told or all with one status; "offline" for those that do not come, or
   * why they do not.
   */
  readonly expected = new Set<string>();

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly language: Language,
    readonly at: string,
  ) {
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      // The browser writes a line for each answer that is not good; those are told below.
      const isAnswer = message.text().startsWith("Failed to load resource");
      // Where a test keeps it out, see `come`.
      const isWorker = message.text() === "Service Worker registration blocked by Playwright";
      if (["error", "warning"].includes(message.type()) && !isAnswer && !isWorker)
        this.complaints.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${this.at}/`))
        this.complaints.push(`asked elsewhere: ${request.url()}`);
    });
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // A page that is left lets go of what it asked for.
      if (why !== "net::ERR_ABORTED" && !this.expected.has("offline") && !this.expected.has(why))
        this.complaints.push(`${why}: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() < 400) return;
      const path = new URL(response.url()).pathname;
      const told = `${response.status()} ${response.request().method()} ${path}`;
      // Whether I have signed is asked this way, and what the last night's recount found.
      const isNone = /^404 GET \/api\/v1\/(petitions\/\w+\/signature|transparency\/recount)$/.test(told);
      // The document of what the public cannot see says so by its status, and shows the page all the same.
      const isNoPage = response.status() === 404 && response.request().isNavigationRequest();
      const isExpected = this.expected.has(told) || this.expected.has(`${response.status()}`);
      if (!isNone && !isNoPage && !isExpected) this.complaints.push(told);
    });
  }

  /** A text of the pages in the language of this visitor; what stands in tags stays, the tags go. */
  t(id: MessageId, values?: PlainValues): string {
    return said(this.language, id, values);
  }

  /** Opens an address below the language and waits until everything has come. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.at}/${this.language}${path}`);
    await this.settle();
  }

  /** Until the page shows what it loads; what the server wrote in its place has no name. */
  async settle(): Promise<void> {
    await this.page.locator("#main h1").first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  }

  button(id: MessageId, values?: PlainValues) {
    return this.page.getByRole("button", { name: this.t(id, values), exact: true }).filter({ visible: true });
  }

  link(id: MessageId, values?: PlainValues) {
    return this.page.getByRole("link", { name: this.t(id, values), exact: true }).filter({ visible: true });
  }

  field(id: MessageId, values?: PlainValues) {
    return this.page.getByRole("textbox", { name: this.t(id, values), exact: true });
  }

  /** A text somewhere in the page, as a whole or as a part. */
  text(id: MessageId, values?: PlainValues) {
    return this.page.getByRole("main").getByText(this.t(id, values)).filter({ visible: true }).first();
  }

  heading(id: MessageId, values?: PlainValues) {
    return this.page.getByRole("heading", { level: 1, name: this.t(id, values), exact: true });
  }

  /** Signs in by the screens, from whatever page this is. */
  async signIn({ givenName, familyName }: DemoPerson): Promise<void> {
    await this.openMenu();
    await this.link("app.signIn").first().click();
    await this.heading("sign-in.title").waitFor();
    await this.choose({ givenName, familyName });
  }

  /** Picks somebody on the sign-in screen. */
  async choose({ givenName, familyName }: Pick<DemoPerson, "givenName" | "familyName">): Promise<void> {
    await this.page.getByRole("button", { name: `${givenName} ${familyName}` }).click();
    await this.heading("sign-in.title").waitFor({ state: "detached" });
  }

  /** Signs out by the screens. */
  async signOut(): Promise<void> {
    await this.openMenu();
    const header = this.page.getByRole("banner");
    await header
      .getByRole("button", { name: this.t("app.signOut") })
      .filter({ visible: true })
      .click();
    await this.openMenu();
    await this.link("app.signIn").first().waitFor();
  }

  /** Where the screen is narrow, the ways lie in a menu. */
  async openMenu(): Promise<void> {
    const menu = this.page.locator("header details.menu:not([open]) > summary");
    if (await menu.isVisible()) await menu.click();
  }

  /** As a moderator who finds every claim of the checklist true. */
  async checkAll(): Promise<void> {
    for (const claim of await this.page
      .getByRole("radio", { name: this.t("moderation.check.yes"), exact: true })
      .all())
      await claim.check();
  }

  /** A choice between a few, by what stands above it. */
  async pick(group: string, option: string): Promise<void> {
    await this.page
      .getByRole("radiogroup", { name: group, exact: true })
      .getByRole("radio", { name: option, exact: true })
      .check();
  }
}

/** A test in the browser. Whoever comes is watched; when something goes wrong, the pages are kept in e2e-results. */
export function journey(
  name: string,
  walk: (come: (manner: Manner) => Promise<Visitor>) => Promise<void>,
): void {
  test(name, async () => {
    const visitors: Visitor[] = [];
    try {
      await walk(async (manner) => {
        const visitor = await come(manner);
        visitors.push(visitor);
        return visitor;
      });
      const complaints = visitors.flatMap((visitor) => visitor.complaints);
      if (complaints.length > 0) throw new Error(`Behind the pages:\n${complaints.join("\n")}`);
    } catch (cause) {
      for (const [index, visitor] of visitors.entries()) await keep(visitor, `${name} ${index + 1}`);
      throw cause;
    } finally {
      for (const visitor of visitors) await visitor.context.close();
    }
  });
}

export async function come({
  language,
  as,
  width = 1280,
  height = 900,
  colorScheme = "light",
  keeps = false,
  scripts = true,
  at = address,
}: Manner) {
  const context = await (
    await browser()
  ).newContext({
    locale: language,
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
    serviceWorkers: keeps ? "allow" : "block",
    timezoneId: "Asia/Almaty",
  });
  context.setDefaultTimeout(15_000);
  if (as)
    await context.addCookies([{ name: cookieName, value: await tokenOf(at, as), url: at, httpOnly: true }]);
  const visitor = new Visitor(await context.newPage(), context, language, at);
  // So the browser says that it does not load what scripts are made of.
  if (!scripts) visitor.expected.add("csp");
  return visitor;
}

/** The page as it was seen and as it stands. */
async function keep({ page, complaints }: Visitor, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const file = join(results, name.replaceAll(/[^\p{L}\p{N}]+/gu, "-"));
  try {
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    writeFileSync(
      `${file}.html`,
      `<!-- ${page.url()}\n${complaints.join("\n")} -->\n${await page.content()}`,
    );
  } catch (cause) {
    writeFileSync(`${file}.txt`, `No picture: ${String(cause)}\n${complaints.join("\n")}`);
  }
}
