import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { client, dataOf } from "~/api/client";
import { createQueryClient } from "~/api/queries";
import { sessionKey } from "~/api/session";
import { keep } from "~/design/kept-input";
import { fakeBackend, renderIn } from "~/testing/render";
import { Gate } from "./gate";

const open = () => renderIn("ru", <Gate needs="AGENCY" />, { path: "/ru/agency", at: "/ru/agency?x=1" });

describe("the gate of a desk", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("asks to sign in and comes back", async () => {
    fakeBackend({ "GET /api/v1/session": { body: { authenticated: false, roles: [], eligible: false } } });
    await open();
    expect(await screen.findByRole("heading", { level: 1, name: "Сначала войдите" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Войти" }).getAttribute("href")).toBe(
      "/ru/sign-in?return=%2Fru%2Fagency%3Fx%3D1",
    );
  });

  it("says calmly that a session has ended, and comes back", async () => {
    let authenticated = true;
    fakeBackend({
      "GET /api/v1/session": () => ({
        body: {
          authenticated,
          displayName: "Айгүл С.",
          roles: authenticated ? ["AGENCY"] : [],
          eligible: true,
        },
      }),
      "GET /api/v1/agency/escalations": () => ({ status: 401, body: { status: 401, code: "NOT_SIGNED_IN" } }),
    });
    const queries = createQueryClient();
    keep("answer.1", "Айгүл С.", "Сделаем");
    await renderIn("ru", <Gate needs="AGENCY" />, { path: "/ru/agency", at: "/ru/agency?x=1", queries });
    await waitFor(() => expect(queries.getQueryData(sessionKey)).toMatchObject({ authenticated: true }));
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();

    // Whatever asks first is refused, and the page asks who is signed in.
    authenticated = false;
    await queries
      .query({
        queryKey: ["agency"],
        queryFn: () => dataOf(client.GET("/api/v1/agency/escalations", { params: { query: { limit: 1 } } })),
      })
      .catch(() => undefined);
    expect(await screen.findByRole("heading", { level: 1, name: "Сеанс завершился" })).toBeTruthy();
    expect(screen.getByText(/сохранилось на этом устройстве/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Войти" }).getAttribute("href")).toBe(
      "/ru/sign-in?return=%2Fru%2Fagency%3Fx%3D1",
    );
    // It stays said, however often the page asks.
    await queries.refetchQueries({ queryKey: sessionKey });
    expect(queries.getQueryData(sessionKey)).toMatchObject({ ended: true });
    // Who signs out or in begins anew.
    await queries.resetQueries({ queryKey: sessionKey });
    expect(queries.getQueryData(sessionKey)).not.toHaveProperty("ended");
    queries.clear();
  });

  it("says that something is kept only where it is, and was of late", async () => {
    fakeBackend({});
    const ended = async () => {
      const queries = createQueryClient();
      queries.setQueryData(sessionKey, { authenticated: false, roles: [], eligible: false, ended: true });
      const { unmount } = await renderIn("ru", <Gate needs="AGENCY" />, { queries });
      expect(screen.getByRole("heading", { level: 1, name: "Сеанс завершился" })).toBeTruthy();
      const said = screen.queryByText(/сохранилось на этом устройстве/) !== null;
      unmount();
      queries.clear();
      return said;
    };
    expect(await ended()).toBe(false);
    keep("answer.1", "Айгүл С.", "Сделаем", new Date(Date.now() - 24 * 60 * 60 * 1000));
    expect(await ended()).toBe(false);
    keep("answer.2", "Айгүл С.", "Сделаем");
    expect(await ended()).toBe(true);
  });

  it("says whose desk it is to whoever works elsewhere", async () => {
    fakeBackend({
      "GET /api/v1/session": {
        body: { authenticated: true, displayName: "Айгүл С.", roles: ["CITIZEN"], eligible: true },
      },
    });
    await open();
    expect(
      await screen.findByRole("heading", { level: 1, name: "Эта страница вам не открыта" }),
    ).toBeTruthy();
    expect(screen.getByText("Айгүл С.")).toBeTruthy();
  });

  it("offers another try when nobody can tell who is signed in", async () => {
    fakeBackend({ "GET /api/v1/session": { status: 503, body: { code: "BUSY" } } });
    await open();
    expect(await screen.findByRole("button", { name: "Попробовать ещё раз" })).toBeTruthy();
  });
});
