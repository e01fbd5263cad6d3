import { ids, type Visitor } from "./journey";
import type { Screen } from "./screens";

const petition = "karazhal-water";
const eid = ids[`${petition}/way`] ?? "";
const pid = ids[petition] ?? "";

const waiting = {
  number: 1,
  agency: "akimat-62",
  namedAgency: "maslikhat-62",
  reason: {
    kk: "Қаржыны облыс мәслихаты бекітеді, сондықтан талаптар әкімдік құзыретіне жатпайды.",
    ru: "Деньги утверждает маслихат области, поэтому требования не в компетенции акимата.",
  },
  returnedAt: "2026-11-19T06:00:00Z",
  decisionDueOn: "2026-11-24",
  overdueWorkingDays: 0,
  forwardedAt: "2026-11-12T06:00:00Z",
  registrationDueOn: "2026-11-17",
  registrationNumber: "ҰЛ-2026-311",
  registeredAt: "2026-11-13T06:00:00Z",
  outcome: null,
  routedTo: null,
  legalBasis: null,
  explanation: null,
  decidedAt: null,
};

const refused = {
  ...waiting,
  outcome: "REFUSED",
  legalBasis: { kk: "Жергілікті басқару туралы заң, 27-бап", ru: "Закон о местном управлении, статья 27" },
  explanation: {
    kk: "Сумен жабдықтауды әкімдік ұйымдастырады.",
    ru: "Водоснабжение организует акимат.",
  },
  decidedAt: "2026-11-20T06:00:00Z",
};

const routes = [refused, { ...waiting, number: 2, overdueWorkingDays: 2, decisionDueOn: "2026-11-20" }];

interface Changed {
  state?: string;
}

/** As after the akimat returned the petition for the second time. */
async function showReturned(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const returned = (escalation: object) => ({ ...escalation, state: "RETURNED", clock: null, routes });
  await page.route(`**/api/v1/petitions/${pid}/escalations`, async (route) => {
    const { items } = (await (await route.fetch()).json()) as { items: object[] };
    await route.fulfill({ json: { items: items.map(returned), next: null } });
  });
  await page.route(`**/api/v1/petitions/${pid}/timeline`, async (route) => {
    const { items } = (await (await route.fetch()).json()) as { items: object[] };
    const told = (kind: string, at: string, text: object) => ({
      at,
      kind,
      tier: 1,
      agency: "akimat-62",
      text,
    });
    await route.fulfill({
      json: {
        items: [
          ...items,
          told("RETURNED", waiting.returnedAt, waiting.reason),
          {
            ...told("RETURN_REFUSED", refused.decidedAt, refused.explanation),
            legalBasis: refused.legalBasis,
          },
        ],
        next: null,
      },
    });
  });
  await page.route(`**/api/v1/agency/escalations/${eid}`, async (route) => {
    const found = (await (await route.fetch()).json()) as { escalation: Changed };
    await route.fulfill({ json: { ...found, escalation: returned(found.escalation) } });
  });
  await page.reload();
  await visitor.settle();
  await visitor.text("design.way.returned").first().waitFor();
}

/** The same as moderators see it; what they see of the petition comes from its case. */
async function showReturns(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const found = async () => {
    const [shown, ways] = await Promise.all([
      page.request.get(new URL(`/api/v1/moderation/petitions/${pid}`, page.url()).href),
      page.request.get(new URL(`/api/v1/petitions/${pid}/escalations`, page.url()).href),
    ]);
    const { petition: said } = (await shown.json()) as { petition: object };
    const { items } = (await ways.json()) as { items: object[] };
    return { petition: said, escalation: { ...items[0], state: "RETURNED", clock: null, routes } };
  };
  await page.route("**/api/v1/moderation/returns?*", async (route) =>
    route.fulfill({ json: { items: [await found()], next: null } }),
  );
  await page.route(`**/api/v1/moderation/returns/${eid}`, async (route) =>
    route.fulfill({ json: await found() }),
  );
  await page.reload();
  await visitor.settle();
}

/** Returning a petition, and deciding on that. */
export const returnedScreens: readonly Screen[] = [
  { name: "petition returned", path: () => `/petitions/${pid}`, then: showReturned },
  {
    name: "agency returning with errors",
    as: "akimat-62-qanat",
    path: () => `/agency/${eid}`,
    then: async (visitor) => {
      const { page } = visitor;
      await visitor.button("route.return.open").click();
      await page.locator("#competent-agency").fill("ұлытау");
      await page.getByRole("dialog").getByRole("radio").first().check();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: visitor.t("route.return.do"), exact: true })
        .click();
      await visitor.text("route.error.reason", { code: "REQUIRED", limit: 2000 }).waitFor();
    },
  },
  { name: "agency returned", as: "akimat-62-qanat", path: () => `/agency/${eid}`, then: showReturned },
  {
    name: "moderation returns empty",
    as: "moderator-asel",
    path: () => "/moderation/returns",
    then: async ({ page }) => {
      await page.route("**/api/v1/moderation/returns?*", (route) =>
        route.fulfill({ json: { items: [], next: null } }),
      );
      await page.reload();
      await page.locator("main .blank").waitFor();
    },
  },
  { name: "petition routed on", path: (found) => `/petitions/${found["ulytau-village-internet"] ?? ""}` },
  {
    name: "moderation returns",
    as: "moderator-asel",
    path: () => "/moderation/returns",
    then: showReturns,
  },
  {
    name: "moderation return with errors",
    as: "moderator-asel",
    path: () => `/moderation/returns/${eid}`,
    expects: () => [`404 GET /api/v1/moderation/returns/${eid}`],
    then: async (visitor) => {
      await showReturns(visitor);
      await visitor.pick(visitor.t("route.decide"), visitor.t("route.decide.ROUTED_ON"));
      await visitor.button("route.decide.do").click();
      await visitor.page.getByRole("alert").waitFor();
    },
  },
];
