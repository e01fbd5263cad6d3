import { redirect, type RouteObject } from "react-router";
import { preferredLanguage } from "~/i18n/language";
import { Gate } from "./gate";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";
import { loadSite, Site } from "./site";
import { SiteError } from "./site-error";

// Each page is a chunk of its own: who follows a link to a petition does not load the desks of the officials.
const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import("~/features/home/home-page")).HomePage }),
  },
  {
    path: "petitions",
    lazy: async () => ({ Component: (await import("~/features/petitions/petitions-page")).PetitionsPage }),
  },
  {
    path: "petitions/:id",
    lazy: async () => ({ Component: (await import("~/features/petition/petition-page")).PetitionPage }),
  },
  {
    path: "petitions/:id/sign",
    lazy: async () => ({ Component: (await import("~/features/sign/sign-page")).SignPage }),
  },
  {
    path: "sign-in",
    lazy: async () => ({ Component: (await import("~/features/sign-in/sign-in-page")).SignInPage }),
  },
  {
    element: <Gate key="citizen" needs="CITIZEN" />,
    children: [
      {
        path: "start/:id?",
        lazy: async () => ({ Component: (await import("~/features/start/start-page")).StartPage }),
      },
      {
        path: "me",
        lazy: async () => ({ Component: (await import("~/features/me/me-page")).MePage }),
      },
    ],
  },
  {
    element: <Gate key="moderator" needs="MODERATOR" />,
    children: [
      {
        path: "moderation",
        lazy: async () => ({
          Component: (await import("~/features/moderation/moderation-page")).ModerationPage,
        }),
      },
      {
        path: "moderation/:id",
        lazy: async () => ({ Component: (await import("~/features/moderation/case-page")).CasePage }),
      },
    ],
  },
  {
    element: <Gate key="agency" needs="AGENCY" />,
    children: [
      {
        path: "agency",
        lazy: async () => ({ Component: (await import("~/features/agency/agency-page")).AgencyPage }),
      },
      {
        path: "agency/:eid",
        lazy: async () => ({ Component: (await import("~/features/agency/escalation-page")).EscalationPage }),
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
    shouldRevalidate: ({ currentParams, nextParams }) => currentParams["language"] !== nextParams["language"],
    Component: Site,
    ErrorBoundary: SiteError,
    HydrateFallback: () => null,
    // A page that fails leaves the header in place.
    children: [{ ErrorBoundary: PageError, children: pages }],
  },
];
