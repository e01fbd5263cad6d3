import { redirect, type RouteObject, type ShouldRevalidateFunctionArgs } from "react-router";
import type { Role } from "~/api/session";
import { isLanguage, preferredLanguage } from "~/i18n/language";
import { loadFeature } from "./load-catalogue";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";
import { loadSite, Site } from "./site";
import { SiteError } from "./site-error";

/** Loads the texts of features beside the file of their page. They depend on the language alone. */
function textsOf(...features: string[]): Pick<RouteObject, "loader" | "shouldRevalidate"> {
  return {
    loader: async ({ params }) => {
      const { language } = params;
      // Without a language the site itself leads elsewhere.
      if (isLanguage(language)) await Promise.all(features.map((feature) => loadFeature(language, feature)));
      return null;
    },
    shouldRevalidate: otherLanguage,
  };
}

function otherLanguage({ currentParams, nextParams }: ShouldRevalidateFunctionArgs): boolean {
  return currentParams["language"] !== nextParams["language"];
}

/** Lets in who holds the role; it comes with the first page behind it, as most readers never see it. */
function gate(needs: Role): Pick<RouteObject, "loader" | "shouldRevalidate" | "lazy"> {
  return {
    ...textsOf("gate"),
    lazy: async () => {
      const { Gate } = await import("~/features/gate/gate");
      return { element: <Gate key={needs} needs={needs} /> };
    },
  };
}

/** Of one petition, and of any. */
const verify: RouteObject = {
  ...textsOf("verify"),
  lazy: async () => ({ Component: (await import("~/features/verify/verify-page")).VerifyPage }),
};

// Each page is a chunk of its own: who follows a link to a petition does not load the desks of the officials.
const pages: RouteObject[] = [
  {
    index: true,
    ...textsOf("home"),
    lazy: async () => ({ Component: (await import("./home-route")).HomeRoute }),
  },
  {
    path: "petitions",
    ...textsOf("petitions"),
    lazy: async () => ({ Component: (await import("~/features/petitions/petitions-page")).PetitionsPage }),
  },
  {
    path: "petitions/:id",
    ...textsOf("petition"),
    lazy: async () => ({ Component: (await import("./petition-route")).PetitionRoute }),
  },
  {
    path: "petitions/:id/sign",
    ...textsOf("sign"),
    lazy: async () => ({ Component: (await import("./sign-route")).SignRoute }),
  },
  {
    path: "petitions/:id/invalidations",
    ...textsOf("invalidated"),
    lazy: async () => ({
      Component: (await import("~/features/invalidated/invalidated-page")).InvalidatedPage,
    }),
  },
  { path: "petitions/:id/verify", ...verify },
  { path: "verify", ...verify },
  {
    path: "sign-in",
    ...textsOf("sign-in"),
    lazy: async () => ({ Component: (await import("~/features/sign-in/sign-in-page")).SignInPage }),
  },
  {
    path: "following/:part/:token?",
    ...textsOf("following"),
    lazy: async () => ({ Component: (await import("~/features/following/following-page")).FollowingPage }),
  },
  {
    path: "invitation",
    ...textsOf("team"),
    lazy: async () => ({ Component: (await import("~/features/team/invitation-page")).InvitationPage }),
  },
  {
    path: "pauses",
    ...textsOf("pause"),
    lazy: async () => ({ Component: (await import("~/features/pause/pauses-page")).PausesPage }),
  },
  {
    path: "decisions",
    ...textsOf("decisions"),
    lazy: async () => ({ Component: (await import("./decisions-route")).DecisionsRoute }),
  },
  {
    path: "accountability",
    ...textsOf("accountability"),
    lazy: async () => ({
      Component: (await import("~/features/accountability/accountability-page")).AccountabilityPage,
    }),
  },
  {
    path: "agencies/:slug",
    ...textsOf("accountability"),
    lazy: async () => ({
      Component: (await import("~/features/accountability/agency-record-page")).AgencyRecordPage,
    }),
  },
  {
    path: "working-days",
    ...textsOf("holidays"),
    lazy: async () => ({
      Component: (await import("~/features/holidays/working-days-page")).WorkingDaysPage,
    }),
  },
  {
    path: "privacy",
    ...textsOf("privacy"),
    lazy: async () => ({ Component: (await import("~/features/privacy/privacy-page")).PrivacyPage }),
  },
  {
    ...gate("CITIZEN"),
    children: [
      {
        path: "start/:id?",
        ...textsOf("start"),
        lazy: async () => ({ Component: (await import("~/features/start/start-page")).StartPage }),
      },
      {
        path: "me",
        ...textsOf("me"),
        lazy: async () => ({ Component: (await import("./me-route")).MeRoute }),
      },
      {
        path: "me/petitions/:id",
        ...textsOf("desk"),
        lazy: async () => ({ Component: (await import("./desk-route")).DeskRoute }),
      },
      {
        path: "me/data",
        ...textsOf("me"),
        lazy: async () => ({ Component: (await import("~/features/me/my-data-page")).MyDataPage }),
      },
    ],
  },
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
        path: "agency/:eid",
        ...textsOf("agency", "reply", "answer"),
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
  { path: "*", Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  { path: "/", loader: () => redirect(`/${preferredLanguage()}`) },
  {
    path: "/:language",
    loader: loadSite,
    // The messages depend on the language alone.
    shouldRevalidate: otherLanguage,
    Component: Site,
    ErrorBoundary: SiteError,
    HydrateFallback: () => null,
    // A page that fails leaves the header in place.
    children: [{ ErrorBoundary: PageError, children: pages }],
  },
];
