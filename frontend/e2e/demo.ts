import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { paths } from "~/api/schema";
import { landscape } from "./landscape";

/** What the demo invents; the product fills its database from the same files. */
const folder = new URL("../../backend/src/main/resources/demo/", import.meta.url);

export interface DemoPerson {
  key: string;
  iin: string;
  givenName: string;
  familyName: string;
  region?: string | null;
  citizen?: boolean;
  roles?: string[];
  agency?: string | null;
}

interface DemoPetition {
  key: string;
  organizer: string;
  title: { kk: string; ru: string };
}

const people = Object.values(read<Record<string, DemoPerson[]>>("people.json")).flat();
const petitions = read<DemoPetition[]>("petitions.json");

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Content;
}

export function demoPerson(key: string): DemoPerson {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`The demo has no ${key}.`);
  return found;
}

export function demoPetition(key: string): DemoPetition {
  const found = petitions.find((petition) => petition.key === key);
  if (!found) throw new Error(`The demo has no ${key}.`);
  return found;
}

/** The name of the session cookie in a demo. */
export const cookieName = "undeu";

/** Signs a demo person in and returns their session token. */
export async function tokenOf(address: string, person: DemoPerson): Promise<string> {
  const answer = await fetch(`${address}/api/v1/auth/demo`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...person, key: undefined, about: undefined }),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${cookieName}=`));
  if (!answer.ok || cookie === undefined)
    throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
  return cookie.slice(cookieName.length + 1).split(";")[0] ?? "";
}

/** The API as one caller sees it. */
export function apiOf(address: string, token?: string) {
  return createClient<paths>({
    baseUrl: address,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  });
}

export type Api = ReturnType<typeof apiOf>;

/** The data of an answer that must be good. */
export async function good<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data as Data;
}

/** Ids in the demo: of the petitions by their keys, of their ways to agencies by `<key>/way`, and of a draft; the secret of an invitation to it. */
export type DemoIds = Record<string, string>;

/** Looks the ids up, and adds what the demo lacks and some screens need: a draft, and a signature to show. */
export async function demoIds(address: string): Promise<DemoIds> {
  const found = await Promise.all(
    petitions.map(async ({ key, organizer, title }): Promise<[string, string][]> => {
      const api = apiOf(address, await tokenOf(address, demoPerson(organizer)));
      const mine = await good(api.GET("/api/v1/me/petitions"));
      const petition = mine.items.find((each) => each.title.kk === title.kk);
      if (!petition) throw new Error(`${organizer} has no petition ${key}.`);
      const { id } = petition;
      const published = !["SUBMITTED", "REJECTED"].includes(petition.state);
      const ways = published
        ? await good(api.GET("/api/v1/petitions/{id}/escalations", { params: { path: { id } } }))
        : { items: [] };
      return [[key, id], ...ways.items.map((way): [string, string] => [`${key}/way`, way.id])];
    }),
  );
  const ids = Object.fromEntries(found.flat());
  await sign(
    address,
    ids[screensOf.receipt.petition] ?? "",
    await tokenOf(address, demoPerson(screensOf.receipt.person)),
  );
  const draftId = await draft(address);
  return {
    ...ids,
    draft: draftId,
    invitation: await invitation(address, draftId),
    ...(await invalidations(address, ids[screensOf.invalidations.petition] ?? "")),
  };
}

/** Who shows which screen, so that other tests leave them alone. */
export const screensOf = {
  receipt: { person: "olga-melnichenko", petition: "personal-data-leaks" },
  draft: { person: "nurzhan-abdikhalyq", coOrganizer: "madina-tursunova" },
  invalidations: { petition: "personal-data-leaks" },
} as const;

async function draft(address: string): Promise<string> {
  const api = apiOf(address, await tokenOf(address, demoPerson(screensOf.draft.person)));
  const { items } = await good(api.GET("/api/v1/me/petitions"));
  const drafted = items.find(({ state }) => state === "DRAFT");
  if (drafted) return drafted.id;
  const started: unknown = await good<unknown>(
    api.POST("/api/v1/petitions", {
      body: {
        title: {
          kk: "Есіл жағасындағы жүгіру жолы түнде жарық болсын",
          ru: "Осветить беговую дорожку на берегу Есиля",
        },
        summary: { kk: "Қыста бесте қараңғы түседі.", ru: "Зимой темнеет в пять, а фонарей нет." },
        background: {
          kk: "# Неге қазір\n\nСпорт бағдарламасы [қабылданды](https://adilet.zan.kz/kaz), бірақ:\n\n- шам жоқ\n- камера **екеу ғана**",
          ru: "# Почему сейчас\n\nПрограмма спорта [принята](https://adilet.zan.kz/rus), но:\n\n- фонарей нет\n- камер **всего две**",
        },
        demands: [{ kk: "Шам орнату.", ru: "Поставить фонари." }, { ru: "Следить, чтобы они горели." }],
        jurisdiction: "KZ-71",
        topic: "public-safety",
      },
    }),
  );
  const { id } = started as { id: string };
  const picture = await good<unknown>(
    api.POST("/api/v1/petitions/{id}/images", {
      params: { path: { id } },
      headers: { "Content-Type": landscape.mimeType },
      body: landscape.buffer as unknown as string,
      bodySerializer: (bytes: unknown) => bytes as Buffer<ArrayBuffer>,
    }),
  );
  const { sha256 } = picture as { sha256: string };
  await good(
    api.PATCH("/api/v1/petitions/{id}/images/{sha256}", {
      params: { path: { id, sha256 } },
      body: { alternative: { kk: "Кешкі жағалау, шам жоқ", ru: "Берег вечером без фонарей" } },
    }),
  );
  return id;
}

/** The secret of a link that waits; somebody has joined by another one. */
async function invitation(address: string, draft: string): Promise<string> {
  const api = apiOf(address, await tokenOf(address, demoPerson(screensOf.draft.person)));
  const path = { id: draft };
  const invite = async () =>
    (await good(api.POST("/api/v1/me/petitions/{id}/team/invitations", { params: { path } }))).secret;
  const team = await good(api.GET("/api/v1/me/petitions/{id}/team", { params: { path } }));
  for (const { id } of team.invitations)
    await good(
      api.DELETE("/api/v1/me/petitions/{id}/team/invitations/{invitation}", {
        params: { path: { ...path, invitation: id } },
      }),
    );
  if (team.coOrganizers.length === 0) {
    const other = apiOf(address, await tokenOf(address, demoPerson(screensOf.draft.coOrganizer)));
    await good(other.POST("/api/v1/invitations/acceptance", { body: { secret: await invite() } }));
  }
  return invite();
}

/** A burst that is out of the count, and one about which a proposal waits. */
async function invalidations(
  address: string,
  petition: string,
): Promise<{ invalidated: string; proposed: string }> {
  const first = apiOf(address, await tokenOf(address, demoPerson("moderator-asel")));
  const second = apiOf(address, await tokenOf(address, demoPerson("moderator-roman")));
  const found = await good(
    first.GET("/api/v1/moderation/invalidations", { params: { query: { limit: 100 } } }),
  );
  const there = (state: string) =>
    found.items.find((each) => each.petition === petition && each.state === state)?.id;
  const invalidated = there("DONE") ?? (await propose(address, first, petition, 60));
  if (there("DONE") === undefined)
    await good(
      second.POST("/api/v1/moderation/invalidations/{iid}/approval", {
        params: { path: { iid: invalidated } },
      }),
    );
  for (let attempt = 0; attempt < 100; attempt++) {
    const { invalidation } = await good(
      first.GET("/api/v1/moderation/invalidations/{iid}", { params: { path: { iid: invalidated } } }),
    );
    if (invalidation.state === "DONE") break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { invalidated, proposed: there("PROPOSED") ?? (await propose(address, first, petition, 45)) };
}

async function propose(address: string, moderator: Api, petition: string, count: number): Promise<string> {
  await signByMany(address, petition, { count, region: "KZ-62" });
  const minute = (away: number) => `${new Date(Date.now() + away * 60_000).toISOString().slice(0, 16)}:00Z`;
  const proposal: unknown = await good<unknown>(
    moderator.POST("/api/v1/moderation/petitions/{id}/invalidations", {
      params: { path: { id: petition } },
      body: {
        rule: { from: minute(-2), to: minute(1), region: "KZ-62" },
        reasonCode: "AUTOMATED_SIGNING",
        legalBasis: {
          kk: "Платформа ережесінің 7-тармағы",
          ru: "Пункт 7 правил платформы",
          en: "Rules of the platform, clause 7",
        },
        explanation: {
          kk: "Бір минутта бір бағдарлама қол қойған.",
          ru: "За минуту подписывала одна программа.",
          en: "One program signed within a minute.",
        },
      },
    }),
  );
  return (proposal as { id: string }).id;
}

// The demo's own, which everybody can read in application-demo.yml.
const secret = "undeu-demo-session-secret-that-everybody-can-read";

/** Session tokens of people who do not exist, as the product would make them; signing in so many takes longer. */
export function inventedTokens(count: number, region: string): string[] {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, () => {
    const content = `${part({ alg: "HS256", typ: "JWT" })}.${part({
      sub: randomBytes(32).toString("hex"),
      roles: ["CITIZEN"],
      name: "Асан Ү.",
      born: "1990-01-01",
      citizen: true,
      region,
      level: "HIGH",
      sid: randomBytes(16).toString("base64url"),
      auth_time: now,
      iss: "undeu",
      aud: "undeu-session",
      iat: now,
      exp: now + 3600,
    })}`;
    return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
  });
}

/** So many invented people of a region sign, some of them at a time. */
export async function signByMany(
  address: string,
  petition: string,
  { count, region }: { count: number; region: string },
): Promise<void> {
  await signWith(address, petition, inventedTokens(count, region));
}

/** The people of these session tokens sign, some of them at a time. */
export async function signWith(address: string, petition: string, tokens: readonly string[]): Promise<void> {
  const waiting = [...tokens];
  const one = async () => {
    for (let token = waiting.pop(); token !== undefined; token = waiting.pop())
      await sign(address, petition, token);
  };
  await Promise.all(Array.from({ length: 64 }, one));
}

const fingerprints = new Map<string, string>();

async function sign(address: string, petition: string, token: string): Promise<void> {
  const api = apiOf(address, token);
  const path = { id: petition };
  let textSha256 = fingerprints.get(petition);
  if (textSha256 === undefined) {
    textSha256 = (await good(api.GET("/api/v1/petitions/{id}", { params: { path } }))).textSha256 ?? "";
    fingerprints.set(petition, textSha256);
  }
  const body = { nonce: randomBytes(32).toString("base64url"), textSha256 };
  await good(api.PUT("/api/v1/petitions/{id}/signature", { params: { path }, body }));
}
