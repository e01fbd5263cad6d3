import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { InvitationPage } from "./invitation-page";
import { linkOf } from "./kept-secret";

const secret = "s3cretS3cretS3cretS3cretS3cretS3cretS3cretS";
const invited = {
  petition: "7k3m9qx2ab",
  state: "DRAFT",
  title: { ru: "Чистый воздух" },
  summary: { ru: "Суть" },
  organizer: { displayName: "Айгүл С." },
  expiresAt: "2026-12-05T05:00:00Z",
  role: null,
};
const someone = {
  body: { authenticated: true, displayName: "Данияр О.", roles: ["CITIZEN"], eligible: true },
};
const nobody = { body: { authenticated: false, roles: [], eligible: false } };
const refusal = (code: string, more: object = {}): FakeAnswer => ({
  status: 409,
  body: { status: 409, code, title: code, ...more },
});
const show = (answers: Record<string, FakeAnswer>, at = `/ru/invitation#${secret}`) => {
  const requests = fakeBackend({
    "GET /api/v1/session": someone,
    "POST /api/v1/invitations/view": { body: invited },
    ...answers,
  });
  return renderIn("ru", <InvitationPage />, { path: "/:language/invitation", at }).then(() => requests);
};

describe("the invitation to co-organize", () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, "", `/ru/invitation#${secret}`);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
  });

  it("says who invites to what, and what one takes on, before anybody signs in", async () => {
    await show({ "GET /api/v1/session": nobody });
    expect(await screen.findByRole("heading", { name: "Чистый воздух" })).toBeTruthy();
    expect(screen.getByText("Айгүл С.")).toBeTruthy();
    expect(screen.getByText(/увидят все рядом с именем организатора/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Принять" })).toBeNull();
    const signIn = screen.getByRole("link", { name: "Войти" }).getAttribute("href") ?? "";
    expect(new URL(signIn, "http://x").searchParams.get("return")).toBe("/ru/invitation");
    expect(signIn).not.toContain(secret);
  });

  it("takes the secret out of the address, sends it in bodies only, and has it still after signing in", async () => {
    const requests = await show({});
    await screen.findByRole("button", { name: "Принять" });
    expect(window.location.hash).toBe("");
    for (const request of requests) expect(request.url).not.toContain(secret);
    const asked = requests.find(({ url }) => url.endsWith("/invitations/view"));
    expect(await asked?.json()).toEqual({ secret });
    document.body.innerHTML = "";
    const later = await show({}, "/ru/invitation");
    expect(await screen.findByRole("button", { name: "Принять" })).toBeTruthy();
    expect(await later.find(({ url }) => url.endsWith("/invitations/view"))?.json()).toEqual({ secret });
  });

  it("accepts under the name that everybody will see, and leads to the draft", async () => {
    const requests = await show({
      "POST /api/v1/invitations/acceptance": { body: { petition: invited.petition, state: "DRAFT" } },
    });
    expect(await screen.findByText("Данияр О.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Принять" }));
    const heading = await screen.findByRole("heading", { name: "Теперь вы соорганизатор" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByRole("link", { name: "Открыть черновик" }).getAttribute("href")).toBe(
      "/ru/start/7k3m9qx2ab",
    );
    expect(requests.filter(({ url }) => url.endsWith("/acceptance"))).toHaveLength(1);
    expect(sessionStorage.length).toBe(0);
  });

  it("declines without signing in", async () => {
    await show({
      "GET /api/v1/session": nobody,
      "POST /api/v1/invitations/refusal": { status: 204 },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Отклонить" }));
    expect(await screen.findByRole("heading", { name: "Вы отклонили приглашение" })).toBeTruthy();
    expect(sessionStorage.length).toBe(0);
  });

  it("leads whoever is not known surely enough to a better way of signing in", async () => {
    await show({
      "POST /api/v1/invitations/acceptance": {
        ...refusal("LEVEL_TOO_LOW", {
          violations: [{ field: "level", code: "SUBSTANTIAL", message: "" }],
        }),
        status: 403,
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Принять" }));
    const link = await screen.findByRole("link", { name: /Войти|Подтвердить/ });
    expect(link.getAttribute("href")).toContain("level=SUBSTANTIAL");
  });

  it.each([
    ["TOO_MANY_ORGANIZERS", /столько соорганизаторов/],
    ["NOT_ELIGIBLE_AGE", /не меньше 18 лет/],
    ["NOT_ELIGIBLE_CITIZENSHIP", /только гражданин Казахстана/],
  ])("says %s in its own words", async (code, expected) => {
    await show({ "POST /api/v1/invitations/acceptance": refusal(code) });
    await userEvent.click(await screen.findByRole("button", { name: "Принять" }));
    expect(await screen.findByText(expected)).toBeTruthy();
  });

  it("does not tell why a link does not work", async () => {
    await show({ "POST /api/v1/invitations/view": refusal("INVITATION_INVALID") });
    expect(await screen.findByText("Приглашение не действует")).toBeTruthy();
  });

  it("says so too where there is no secret, and asks for nothing", async () => {
    const requests = await show({}, "/ru/invitation");
    expect(await screen.findByText("Приглашение не действует")).toBeTruthy();
    expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("shows that the link was taken back between reading and accepting", async () => {
    let taken = false;
    fakeBackend({
      "GET /api/v1/session": someone,
      "POST /api/v1/invitations/view": () => (taken ? refusal("INVITATION_INVALID") : { body: invited }),
      "POST /api/v1/invitations/acceptance": () => {
        taken = true;
        return refusal("INVITATION_INVALID");
      },
    });
    await renderIn("ru", <InvitationPage />, {
      path: "/:language/invitation",
      at: `/ru/invitation#${secret}`,
    });
    await userEvent.click(await screen.findByRole("button", { name: "Принять" }));
    expect(await screen.findByText("Приглашение не действует")).toBeTruthy();
  });

  it("leads those who work on it already onward", async () => {
    await show({ "POST /api/v1/invitations/view": { body: { ...invited, role: "CO_ORGANIZER" } } });
    expect(await screen.findByText("Вы уже соорганизатор этой петиции.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Принять" })).toBeNull();
    expect(screen.getByRole("link", { name: "Кабинет организатора" })).toBeTruthy();
  });

  it("puts the secret behind the #", () => {
    expect(linkOf(secret, "kk", "https://undeu.example")).toBe(
      `https://undeu.example/kk/invitation#${secret}`,
    );
  });
});
