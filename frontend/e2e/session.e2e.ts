import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { type Api, apiOf, cookieName, demoPerson, good } from "./demo";
import { address, ids, journey, type Visitor } from "./journey";

const air = ids["almaty-clean-air"] ?? "";
/** Whose sessions no other test has. */
const nobodyElse = {
  key: "",
  iin: "800101100407",
  givenName: "Бөпе",
  familyName: "Тілеу",
  region: "KZ-62",
};

const tokenIn = async ({ context }: Visitor): Promise<string> => {
  const cookie = (await context.cookies(address)).find(({ name }) => name === cookieName);
  if (!cookie) throw new Error("There is no session cookie.");
  return cookie.value;
};

/** Signed out elsewhere: another device, or a clock that ran out. */
const endElsewhere = async (visitor: Visitor) => {
  await good(apiOf(address, await tokenIn(visitor)).DELETE("/api/v1/session"));
};

journey("No script of the page finds the session token anywhere", async (come) => {
  const visitor = await come({ language: "ru" });
  const { page, context } = visitor;
  const told: Promise<string>[] = [];
  page.on("response", (response) => {
    told.push(
      response.text().then(
        (body) => `${response.url()}\n${body}`,
        () => response.url(),
      ),
    );
  });
  await visitor.open("");
  await visitor.signIn(demoPerson("maxim-ten"));
  await visitor.open(`/petitions/${air}`);
  await visitor.open("/me");
  await visitor.open("/start");

  const token = await tokenIn(visitor);
  const cookie = (await context.cookies(address)).find(({ name }) => name === cookieName);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const seen = await page.evaluate(() => ({
    cookie: document.cookie,
    stored: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    page: document.documentElement.outerHTML,
  }));
  expect(seen.cookie).toBe("");
  const bodies = await Promise.all(told);
  expect(bodies.some((body) => body.includes("maxim") || body.includes("Максим"))).toBe(true);
  for (const secret of [token, ...token.split(".")].filter((part) => part.length > 30)) {
    for (const text of [seen.stored, seen.page, ...bodies]) expect(text).not.toContain(secret);
  }
});

journey("A session that ends in the middle loses nothing that was typed", async (come) => {
  const visitor = await come({ language: "kk", as: demoPerson("nurzhan-abdikhalyq"), width: 390 });
  const { page } = visitor;
  await visitor.open("/start");
  const title = page.getByRole("main").getByRole("textbox").first();
  await title.fill("Ауылдағы көпірді жөндеу керек");
  await endElsewhere(visitor);
  await page.reload();
  await visitor.heading("gate.signIn.title").waitFor();
  await visitor.link("design.signIn").first().click();
  await visitor.heading("sign-in.title").waitFor();
  await visitor.choose(demoPerson("nurzhan-abdikhalyq"));
  await visitor.heading("start.step.demand.title").waitFor();
  expect(await title.inputValue()).toBe("Ауылдағы көпірді жөндеу керек");
});

journey("An answer that is refused in the middle says calmly that the session has ended", async (come) => {
  const visitor = await come({ language: "ru", as: demoPerson("nurzhan-abdikhalyq") });
  const { page } = visitor;
  const { id } = (await good<unknown>(
    apiOf(address, await tokenIn(visitor)).POST("/api/v1/petitions", {
      body: {
        title: { ru: "Мост" },
        summary: { ru: "Через реку ходит только паром." },
        demands: [{ ru: "Построить мост." }],
        jurisdiction: "KZ-71",
        topic: "transport",
      },
    }),
  )) as { id: string };
  visitor.expected.add(`401 PATCH /api/v1/petitions/${id}`);
  await visitor.open(`/start/${id}`);
  await visitor.button("start.save").waitFor();
  await endElsewhere(visitor);
  const title = page.getByRole("main").getByRole("textbox").first();
  await title.fill("Мост через Есиль");
  await visitor.button("start.save").click();
  await visitor.heading("gate.ended.title").waitFor();
  await visitor.text("gate.ended.kept").waitFor();
  await visitor.link("design.signIn").first().click();
  await visitor.heading("sign-in.title").waitFor();
  await visitor.text("sign-in.ended").waitFor();
  await visitor.choose(demoPerson("nurzhan-abdikhalyq"));
  await visitor.heading("start.step.demand.title").waitFor();
  expect(await title.inputValue()).toBe("Мост через Есиль");
  expect(new URL(page.url()).pathname).toBe(`/ru/start/${id}`);
});

journey("Signing out on all devices ends the session in the other browser too", async (come) => {
  const manner = { language: "en", as: nobodyElse } as const;
  const laptop = await come(manner);
  const phone = await come({ ...manner, width: 390 });
  await phone.open("/me");
  await phone.heading("me.title").waitFor();
  await laptop.open("/me");
  await laptop.button("me.signOutEverywhere").click();
  await laptop.heading("gate.signIn.title").waitFor();

  await phone.page.reload();
  await phone.heading("gate.signIn.title").waitFor();
});

/** A page on another port is of the same site, one on another name of another site. Neither is of our origin. */
const neighbours = ["localhost", "127.0.0.1"];

journey("A page of another origin changes nothing in the name of somebody signed in", async (come) => {
  const evil = await serveEvil();
  try {
    for (const host of neighbours) {
      const visitor = await come({ language: "ru", as: demoPerson("gulnar-tileubayeva") });
      const mine = apiOf(address, await tokenIn(visitor));
      const before = await belongings(mine);
      const home = `http://${host}:${evil.port}/`;
      const answers = await attack(visitor, home);
      // A form is answered, and no; a script is not even let through, or not shown the answer.
      for (const [what, status] of answers) expect.soft([host, what, status]).toEqual([host, what, 403]);
      expect(answers).toHaveLength(formAttacks.length);
      expect(await belongings(mine)).toEqual(before);
      // Nor has somebody else been signed in in their place.
      expect(await belongings(apiOf(address, await tokenIn(visitor)))).toEqual(before);
      visitor.complaints.length = 0;
    }
  } finally {
    evil.server.close();
  }
});

/** What a person would miss: that they are signed in, their petitions, their signature. */
async function belongings(api: Api) {
  const session = await good(api.GET("/api/v1/session"));
  const petitions = await good(api.GET("/api/v1/me/petitions"));
  const signature = await api.GET("/api/v1/petitions/{id}/signature", { params: { path: { id: air } } });
  return {
    who: session.displayName,
    petitions: petitions.items.map(({ id, state }) => [id, state]),
    signed: signature.response.status,
  };
}

const json = JSON.stringify({
  title: { ru: "Чужая петиция" },
  summary: { ru: "Чужая" },
  demands: [{ ru: "Чужая" }],
  jurisdiction: "KZ",
  topic: "health",
});
const somebody = JSON.stringify({ iin: "800101100013", givenName: "Мэллори", familyName: "М" });

/** Forms need nobody's leave. Text that is also JSON is the classic. */
const formAttacks = [
  { path: "/api/v1/petitions", type: "application/x-www-form-urlencoded", name: "title", value: "x" },
  { path: "/api/v1/petitions", type: "multipart/form-data", name: "title", value: "x" },
  { path: "/api/v1/petitions", type: "text/plain", name: json.replace(/}$/, ',"x":"'), value: '"}' },
  { path: `/api/v1/petitions/${ids["draft"] ?? ""}/submission`, type: "text/plain", name: "", value: "" },
  { path: "/api/v1/auth/demo", type: "text/plain", name: somebody.replace(/}$/, ',"x":"'), value: '"}' },
  { path: "/api/v1/auth/token", type: "application/x-www-form-urlencoded", name: "grant_type", value: "x" },
] as const;

async function attack({ page, context }: Visitor, home: string): Promise<[string, number][]> {
  const answers: [string, number][] = [];
  for (const { path, type, name, value } of formAttacks) {
    // Each in a tab of its own: a tab on its way to the answer goes nowhere else.
    const tab = await context.newPage();
    await tab.goto(home);
    const answered = tab.waitForResponse(
      (response) => new URL(response.url()).pathname === path && response.request().method() === "POST",
    );
    await tab.evaluate(
      (form) => {
        const element = document.createElement("form");
        element.method = "POST";
        element.action = form.action;
        element.enctype = form.type;
        if (form.name !== "") {
          const field = document.createElement("textarea");
          field.name = form.name;
          field.value = form.value;
          element.append(field);
        }
        document.body.append(element);
        element.submit();
      },
      { action: address + path, type, name, value },
    );
    const answer = await answered;
    answers.push([`${type} ${path}`, answer.status()]);
    await tab.close();
  }
  await page.goto(home);
  // None of these must come back with an answer that can be read.
  const read = await page.evaluate(
    async ({ target, petition, body, other }) => {
      const attempts: [string, RequestInit][] = [
        ["/api/v1/session", { method: "DELETE" }],
        ["/api/v1/session?everywhere=true", { method: "DELETE", headers: { "X-Undeu": "1" } }],
        [`/api/v1/petitions/${petition}/signature`, { method: "PUT", body }],
        [`/api/v1/petitions/${petition}/signature`, { method: "DELETE" }],
        ["/api/v1/petitions", { method: "POST", body, headers: { "X-Undeu": "1" } }],
        ["/api/v1/petitions", { method: "POST", body, mode: "no-cors" }],
        ["/api/v1/auth/demo", { method: "POST", body: other, mode: "no-cors" }],
        ["/api/v1/me/petitions", { method: "GET" }],
        ["/api/v1/session", { method: "GET" }],
      ];
      const found: string[] = [];
      for (const [path, init] of attempts) {
        try {
          const response = await fetch(target + path, { credentials: "include", ...init });
          if (response.type !== "opaque") found.push(`${init.method ?? ""} ${path} ${response.status}`);
        } catch {
          // The browser did not let it through, or kept the answer to itself.
        }
      }
      return found;
    },
    { target: address, petition: air, body: json, other: somebody },
  );
  expect(read).toEqual([]);
  return answers;
}

async function serveEvil(): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>");
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return { server, port: (server.address() as AddressInfo).port };
}
