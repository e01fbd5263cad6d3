import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { Gate } from "./gate";

const open = () => renderIn("ru", <Gate needs="AGENCY" />, { path: "/ru/agency", at: "/ru/agency?x=1" });

describe("the gate of a desk", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("asks to sign in and comes back", async () => {
    fakeBackend({ "GET /api/v1/session": { body: { authenticated: false, roles: [], eligible: false } } });
    await open();
    expect(await screen.findByRole("heading", { level: 1, name: "Сначала войдите" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Войти" }).getAttribute("href")).toBe(
      "/ru/sign-in?return=%2Fru%2Fagency%3Fx%3D1",
    );
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
