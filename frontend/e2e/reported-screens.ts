import type { components } from "~/api/schema";
import { demoPetition } from "./demo";
import { ids, type Visitor } from "./journey";
import type { Screen } from "./screens";

type Reported = components["schemas"]["ReportedReasonView"];

const of = (key: string) => ({ petition: ids[key] ?? "", title: demoPetition(key).title });

const reported: readonly Reported[] = [
  {
    ...of("rural-school-bus"),
    id: "11",
    displayName: "Ерлан Б.",
    reason: "Автобусы продаём недорого, звоните.\nДоставка по всей области.",
    firstReportedAt: "2026-11-20T05:00:00Z",
    reports: [
      { because: "ADVERTISING", number: 3 },
      { because: "OFF_TOPIC", number: 1 },
    ],
    own: false,
  },
  {
    ...of("almaty-clean-air"),
    id: "12",
    displayName: null,
    reason: "Ауа таза болсын",
    firstReportedAt: "2026-11-21T05:00:00Z",
    reports: [{ because: "INSULT", number: 1 }],
    own: true,
  },
];

/** Whatever readers reported before. */
const show = (items: readonly Reported[]) => async (visitor: Visitor) => {
  const { page } = visitor;
  await page.route("**/api/v1/moderation/reasons", (route) => route.fulfill({ json: { items, next: null } }));
  await page.reload();
  await page
    .locator(items.length > 0 ? "main article" : "main .blank")
    .first()
    .waitFor();
};

const moderator = { as: "moderator-asel", path: () => "/moderation/reasons" };

/** Reasons that moderators have to look at, and none of them. */
export const reportedScreens: readonly Screen[] = [
  { name: "moderation reasons", ...moderator, then: show(reported) },
  { name: "moderation reasons none", ...moderator, then: show([]) },
];
