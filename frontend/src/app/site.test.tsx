import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createQueryClient } from "~/api/queries";
import { fakeBackend } from "~/testing/render";
import { addWorkplaces, routes } from "./routes";

function open(at: string) {
  const router = createMemoryRouter(routes, { initialEntries: [at], patchRoutesOnNavigation: addWorkplaces });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}

const nobody = { authenticated: false, roles: [], eligible: false };

describe("the site", () => {
  beforeEach(() => {
    vi.stubGlobal("scrollTo", () => undefined);
    fakeBackend({
      "GET /api/v1/session": { body: nobody },
      "GET /api/v1/auth/providers": { body: [{ id: "demo", kind: "DEMO", name: "Demo" }] },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    document.cookie = "undeu-language=; Path=/; Max-Age=0";
  });

  it("keeps the page when the language changes", async () => {
    const router = open("/kk/no-such-page?q=1");
    expect(await screen.findByRole("heading", { level: 1, name: "Мұндай бет жоқ" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("kk");
    await userEvent.click(screen.getByRole("link", { name: "Русский" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Такой страницы нет" })).toBeTruthy();
    expect(router.state.location.pathname + router.state.location.search).toBe("/ru/no-such-page?q=1");
    // Language and title of the document follow after the heading is painted.
    await waitFor(() => expect(document.title).toBe("Такой страницы нет · Үндеу"));
    expect(document.documentElement.lang).toBe("ru");
  });

  it("gives an address without a language the one chosen before", async () => {
    const chosen = open("/kk/no-such-page");
    await userEvent.click(await screen.findByRole("link", { name: "Русский" }));
    await waitFor(() => expect(chosen.state.location.pathname).toBe("/ru/no-such-page"));
    cleanup();
    const router = open("/no-such/page");
    await screen.findByRole("heading", { level: 1 });
    expect(router.state.location.pathname).toBe("/ru/no-such/page");
  });

  it("moves the focus to the heading of the next page", async () => {
    open("/en/no-such-page");
    await screen.findByRole("heading", { level: 1, name: "There is no such page" });
    await userEvent.click(screen.getByRole("link", { name: "Search petitions" }));
    await waitFor(() => {
      expect(window.document.activeElement).toBe(
        screen.getByRole("heading", { level: 1, name: "Petitions" }),
      );
    });
  });

  it("says that it is a demonstration when nothing but the page itself came", async () => {
    document.documentElement.dataset["demo"] = "";
    fakeBackend({
      "GET /api/v1/session": { body: nobody },
      "GET /api/v1/auth/providers": { status: 503, body: { status: 503, code: "BUSY" } },
    });
    open("/en/no-such-page");
    expect(await screen.findByText("Demonstration.")).toBeTruthy();
    delete document.documentElement.dataset["demo"];
  });

  it("says that names did not come, and asks for them again", async () => {
    const asked = fakeBackend({
      "GET /api/v1/session": { body: nobody },
      "GET /api/v1/jurisdictions": { status: 500, body: { status: 500, code: "INTERNAL" } },
      "GET /api/v1/topics": { body: { items: [] } },
      "GET /api/v1/agencies": { body: { items: [] } },
    });
    const ofRegions = () => asked.filter(({ url }) => url.endsWith("/jurisdictions")).length;
    open("/en/petitions");
    const notice = await screen.findByText("The names of regions, topics and agencies did not load.");
    const before = ofRegions();
    await userEvent.click(within(notice.parentElement as HTMLElement).getByRole("button"));
    await waitFor(() => expect(ofRegions()).toBe(before + 1));
  });

  it("says on every page that it is a demonstration", async () => {
    open("/ru/no-such-page");
    expect(await screen.findByText("Демонстрационная версия.")).toBeTruthy();
  });

  it("finds the pages of the workplaces when one is asked for", async () => {
    const router = open("/en/moderation/bursts");
    expect(await screen.findByRole("heading", { level: 1, name: "Sign in first" })).toBeTruthy();
    expect(router.state.location.pathname).toBe("/en/moderation/bursts");
  });

  it("leads to sign in and back", async () => {
    open("/en/no-such-page");
    const [link] = await screen.findAllByRole("link", { name: "Sign in" });
    expect(link?.getAttribute("href")).toBe("/en/sign-in?return=%2Fen%2Fno-such-page");
  });
});
