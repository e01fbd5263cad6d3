import type { RouteObject } from "react-router";
import { gate } from "./behind-gate";
import { textsOf } from "./texts-of";

/** The pages of moderators, agencies and administrators. */
export const workplaces: RouteObject[] = [
  {
    ...gate("MODERATOR"),
    children: [
      {
        path: "moderation",
        ...textsOf("moderation"),
        lazy: async () => ({
          Component: (await import("~/features/moderation/moderation-page")).ModerationPage,
        }),
      },
      {
        path: "moderation/pause",
        ...textsOf("pause"),
        lazy: async () => ({ Component: (await import("~/features/pause/pausing-page")).PausingPage }),
      },
      {
        path: "moderation/inadequate-answers",
        ...textsOf("rating"),
        lazy: async () => ({ Component: (await import("~/features/rating/inadequate-page")).InadequatePage }),
      },
      {
        path: "moderation/reasons",
        ...textsOf("reason"),
        lazy: async () => ({ Component: (await import("~/features/reason/reported-page")).ReportedPage }),
      },
      {
        path: "moderation/bursts",
        ...textsOf("invalidation"),
        lazy: async () => ({ Component: (await import("~/features/invalidation/bursts-page")).BurstsPage }),
      },
      {
        path: "moderation/bursts/:id",
        ...textsOf("invalidation"),
        lazy: async () => ({ Component: (await import("~/features/invalidation/flow-page")).FlowPage }),
      },
      {
        path: "moderation/invalidations/:iid",
        ...textsOf("invalidation"),
        lazy: async () => ({
          Component: (await import("~/features/invalidation/case-page")).InvalidationCasePage,
        }),
      },
      {
        path: "moderation/returns/:eid?",
        ...textsOf("route"),
        lazy: async () => ({ Component: (await import("~/features/route/returns-page")).ReturnsPage }),
      },
      {
        path: "moderation/:id",
        ...textsOf("moderation"),
        lazy: async () => ({ Component: (await import("~/features/moderation/case-page")).CasePage }),
      },
    ],
  },
  {
    ...gate("AGENCY"),
    children: [
      {
        path: "agency",
        ...textsOf("agency"),
        lazy: async () => ({ Component: (await import("~/features/agency/agency-page")).AgencyPage }),
      },
      {
        path: "agency/supervised",
        ...textsOf("clock"),
        lazy: async () => ({ Component: (await import("~/features/clock/supervised-page")).SupervisedPage }),
      },
      {
        path: "agency/:eid",
        ...textsOf("agency", "reply", "answer", "route", "rating", "commitment", "clock"),
        lazy: async () => ({ Component: (await import("./case-route")).CaseRoute }),
      },
    ],
  },
  {
    ...gate("ADMIN"),
    children: [
      {
        path: "admin",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/admin-page")).AdminPage }),
      },
      {
        path: "admin/agencies",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/agencies-page")).AgenciesPage }),
      },
      {
        path: "admin/agencies/new",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/agency-page")).NewAgencyPage }),
      },
      {
        path: "admin/agencies/:slug",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/agency-page")).AgencyPage }),
      },
      {
        path: "admin/deliveries",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/deliveries-page")).DeliveriesPage }),
      },
      {
        path: "admin/topics",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/topics-page")).TopicsPage }),
      },
      {
        path: "admin/topics/new",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/topic-page")).NewTopicPage }),
      },
      {
        path: "admin/topics/:slug",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/topic-page")).TopicPage }),
      },
      {
        path: "admin/population",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/population-page")).PopulationPage }),
      },
      {
        path: "admin/threshold-rules",
        ...textsOf("admin"),
        lazy: async () => ({ Component: (await import("~/features/admin/rules-page")).RulesPage }),
      },
      {
        path: "admin/holidays",
        ...textsOf("holidays"),
        lazy: async () => ({ Component: (await import("~/features/holidays/calendars-page")).CalendarsPage }),
      },
      {
        path: "admin/holidays/:year",
        ...textsOf("holidays"),
        lazy: async () => ({ Component: (await import("~/features/holidays/calendar-page")).CalendarPage }),
      },
    ],
  },
];
