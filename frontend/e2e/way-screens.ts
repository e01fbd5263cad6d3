import type { components } from "~/api/schema";
import { ids, type Visitor } from "./journey";
import type { Screen } from "./screens";

type Delivery = components["schemas"]["DeliveryView"];

const way = (key: string) => ids[`${key}/way`] ?? "";

const dead: Delivery = {
  id: "2e6r8m0kzb",
  escalation: way("zhezkazgan-astana-train"),
  petition: ids["zhezkazgan-astana-train"] ?? "",
  title: { kk: "Жезқазған – Астана пойызы", ru: "Поезд Жезказган – Астана", en: "Zhezkazgan – Astana train" },
  agency: "akimat-62",
  channel: "9c4w1r6tpd",
  kind: "WEBHOOK",
  about: "DOSSIER",
  state: "DEAD",
  lastOutcome: "UNREACHABLE",
  createdAt: "2026-11-19T06:00:00Z",
  endedAt: "2026-11-21T06:00:14Z",
  attempts: [
    { startedAt: "2026-11-21T06:00:04Z", outcome: "UNREACHABLE" },
    { startedAt: "2026-11-20T06:00:03Z", outcome: "REFUSED", status: 503 },
  ],
};

/** Whatever could not be sent on this machine. */
async function showDead({ page }: Visitor): Promise<void> {
  await page.route("**/api/v1/admin/deliveries?*", (route) =>
    route.fulfill({ json: { items: [dead, { ...dead, id: "dlv0000002", kind: "EMAIL" }], next: null } }),
  );
  await page.reload();
  await page.locator("main li").first().waitFor();
}

/** What is asked on the way of a petition through the agencies, and what became of it. */
export const wayScreens: readonly Screen[] = [
  {
    name: "agency extending",
    as: "akimat-59-svetlana",
    path: () => `/agency/${way("esil-spring-flood")}`,
    then: async (visitor) => {
      await visitor.button("clock.extension.open").click();
      await visitor.page.getByRole("dialog").locator("p").first().waitFor();
    },
  },
  { name: "agency extended", as: "digital-daniyar", path: () => `/agency/${way("ulytau-village-internet")}` },
  {
    name: "agency returning",
    as: "akimat-62-qanat",
    path: () => `/agency/${way("karazhal-water")}`,
    then: async (visitor) => {
      await visitor.button("route.return.open").click();
      await visitor.page.getByRole("dialog").waitFor();
    },
  },
  { name: "petition waiting for a return", path: () => `/petitions/${ids["zhezkazgan-astana-train"] ?? ""}` },
  {
    name: "moderation return told",
    as: "moderator-roman",
    path: () => `/moderation/returns/${way("zhezkazgan-astana-train")}`,
  },
  { name: "administration deliveries", as: "admin-ainur", path: () => "/admin/deliveries", then: showDead },
];
