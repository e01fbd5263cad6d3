import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";
import { type Role, sessionKey } from "~/api/session";
import { loadWholeCatalogue } from "~/app/load-catalogue";
import { CatalogueContext } from "~/i18n/context";
import type { Language } from "~/i18n/language";

/** Renders a screen or a component with texts, queries and an address. `path` is a route, e.g. `/:language/petitions/:id`. */
export async function renderIn(
  language: Language,
  content: ReactNode,
  {
    path = "*",
    at = `/${language}`,
    queries = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  }: { path?: string; at?: string; queries?: QueryClient } = {},
): Promise<RenderResult> {
  const catalogue = await loadWholeCatalogue(language);
  const router = createMemoryRouter(
    [
      { path, element: content },
      { path: "*", element: null },
    ],
    { initialEntries: [at] },
  );
  return render(
    <QueryClientProvider client={queries}>
      <CatalogueContext value={catalogue}>
        <RouterProvider router={router} />
      </CatalogueContext>
    </QueryClientProvider>,
  );
}

/** Queries of somebody who is signed in from the start, as behind a gate. */
export function signedIn(displayName: string, role: Role): QueryClient {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionKey, { authenticated: true, displayName, roles: [role], eligible: true });
  return queries;
}

export interface FakeAnswer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Stands in for the backend: answers by `"GET /api/v1/session"`, anything else with 404. Returns the requests that
 * came. Undone by `vi.unstubAllGlobals()`.
 */
export function fakeBackend(
  answers: Record<string, FakeAnswer | ((request: Request) => FakeAnswer)>,
): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request.clone());
    const found = answers[`${request.method} ${new URL(request.url).pathname}`];
    const answer = typeof found === "function" ? found(request) : (found ?? notFound);
    const { status = 200, body, headers = {} } = answer;
    const type = status < 400 ? "application/json" : "application/problem+json";
    return Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { "Content-Type": type, ...headers },
      }),
    );
  });
  return requests;
}

const notFound: FakeAnswer = { status: 404, body: { status: 404, code: "NOT_FOUND", title: "Not found" } };
