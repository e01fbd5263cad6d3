import { afterAll, beforeAll, expect } from "vitest";
import { apiOf, demoPerson, good } from "./demo";
import { address, journey } from "./journey";
import { type Product, startProduct } from "./product";

let challenging: Product;

/** A product whose operator asks everybody for a solved challenge; 300,000 hashes, so that one sees it work. */
beforeAll(async () => {
  challenging = await startProduct("challenging", {
    UNDEU_WEB_CHALLENGE: "on",
    UNDEU_WEB_CHALLENGE_WORK: "300000",
  });
});

afterAll(() => challenging.stop());

journey("Where challenges are on, the device solves them by itself and says so", async (come) => {
  const at = challenging.address;
  const petition = (
    await good(
      apiOf(at).GET("/api/v1/petitions", {
        params: { query: { jurisdiction: "KZ-75", sort: "trending", limit: 1 } },
      }),
    )
  ).items[0];
  if (!petition) throw new Error("The demo has no petition of Almaty.");
  const visitor = await come({ language: "kk", at, width: 360, height: 740 });
  const { page, expected } = visitor;
  expected.add("403 POST /api/v1/auth/demo");
  expected.add(`403 PUT /api/v1/petitions/${petition.id}/signature`);
  const solutions: string[] = [];
  page.on("request", (request) => {
    const solution = request.headers()["x-undeu-challenge"];
    if (solution !== undefined) solutions.push(solution);
  });
  const notice = page.getByRole("status").getByText(visitor.t("app.deviceCheck"));

  await visitor.open(`/petitions/${petition.id}/sign`);
  const { givenName, familyName } = demoPerson("maxim-ten");
  await page.getByRole("button", { name: `${givenName} ${familyName}` }).click();
  await notice.waitFor();
  await visitor.heading("sign.title").waitFor();
  expect(await notice.count()).toBe(0);

  await visitor.button("sign.sign").click();
  await visitor.heading("sign.done").waitFor();
  expect(await notice.count()).toBe(0);
  expect(new Set(solutions).size).toBe(2);
});

journey(
  "Where a neighbour behind the same address failed too often, a person still gets in",
  async (come) => {
    const neighbour = { "X-Forwarded-For": "203.0.113.77", "Content-Type": "application/json" };
    const body = JSON.stringify({ iin: "800101100014", givenName: "А", familyName: "Б" });
    const fail = () => fetch(`${address}/api/v1/auth/demo`, { method: "POST", headers: neighbour, body });
    // As many as one address may fail in ten minutes; twice, as the ten minutes may end meanwhile.
    for (let attempt = 0; attempt < 600 && (await fail()).status !== 403; attempt += 20)
      await Promise.all(Array.from({ length: 20 }, fail));
    expect((await fail()).status).toBe(403);

    const visitor = await come({ language: "ru" });
    visitor.expected.add("403 POST /api/v1/auth/demo");
    await visitor.context.setExtraHTTPHeaders({ "X-Forwarded-For": "203.0.113.77" });
    await visitor.open("");
    await visitor.signIn(demoPerson("nurzhan-abdikhalyq"));
  },
);
