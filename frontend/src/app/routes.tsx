import { type PatchRoutesOnNavigationFunction, redirect, type RouteObject } from "react-router";
import { preferredLanguage } from "~/i18n/language";
import { gate } from "./behind-gate";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";
import { loadSite, Site } from "./site";
import { SiteError } from "./site-error";
import { otherLanguage, textsOf } from "./texts-of";

/** Of one petition, and of any. */
const verify: RouteObject = {
  ...textsOf("verify"),
  lazy: async () => ({ Component: (await import("~/features/verify/verify-page")).VerifyPage }),
};

// Each page is a chunk of its own: who follows a link to a petition does not load the desks of the organizers.
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
  {
    path: "petitions/:id/embed",
    ...textsOf("embed"),
    lazy: async () => ({ Component: (await import("~/features/embed/embed-page")).EmbedPage }),
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
    path: "invalidations",
    ...textsOf("invalidated"),
    lazy: async () => ({
      Component: (await import("~/features/invalidated/all-invalidations-page")).AllInvalidationsPage,
    }),
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
    path: "statistics",
    ...textsOf("statistics", "home"),
    lazy: async () => ({ Component: (await import("./statistics-route")).StatisticsRoute }),
  },
  {
    path: "data",
    ...textsOf("data"),
    lazy: async () => ({ Component: (await import("~/features/data/data-page")).DataPage }),
  },
  {
    path: "api-docs",
    ...textsOf("api-docs"),
    lazy: async () => ({ Component: (await import("~/features/api-docs/api-docs-page")).ApiDocsPage }),
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
    path: "help",
    ...textsOf("help"),
    lazy: async () => ({ Component: (await import("~/features/help/help-page")).HelpPage }),
  },
  {
    path: "accessibility",
    ...textsOf("accessibility"),
    lazy: async () => ({
      Component: (await import("~/features/accessibility/accessibility-page")).AccessibilityPage,
    }),
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
    children: [{ id: "pages", ErrorBoundary: PageError, children: pages }],
  },
];

/**
 * Adds the pages of moderators, agencies and administrators once one of them is asked for: what there is of them, and
 * the names of all their files, is not for every reader's line. Pages that are there already are not added again.
 */
export const addWorkplaces: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (/^\/[^/]+\/(moderation|agency|admin)(\/|$)/.test(path))
    patch("pages", (await import("./workplaces")).workplaces);
};
