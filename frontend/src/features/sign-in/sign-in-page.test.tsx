import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { SignInPage } from "./sign-in-page";

const demo = [{ id: "demo", kind: "DEMO", name: { en: "Demo" }, level: "HIGH" }];
const people = [
  {
    key: "a",
    iin: "880417499014",
    givenName: "Айжан",
    familyName: "Омарова",
    region: "KZ-62",
    citizen: true,
  },
  {
    key: "b",
    iin: "790902399025",
    givenName: "Қанат",
    familyName: "Ысқақов",
    region: "KZ-62",
    roles: ["AGENCY"],
    agency: "akimat-62",
  },
];

async function open(answers: Record<string, FakeAnswer>, more = "") {
  const requests = fakeBackend({
    "GET /api/v1/session": { body: { authenticated: false, roles: [], eligible: false } },
    "GET /api/v1/auth/providers": { body: demo },
    "GET /api/v1/auth/demo/people": { body: { items: people } },
    "GET /api/v1/jurisdictions": { body: { items: [] } },
    "GET /api/v1/agencies": { body: { items: [] } },
    ...answers,
  });
  await renderIn("en", <SignInPage />, {
    path: "/:language/sign-in",
    at: `/en/sign-in?return=/en/petitions${more}`,
  });
  return requests;
}

describe("signing in", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("takes the roles and the agency of the person chosen", async () => {
    const requests = await open({ "POST /api/v1/auth/demo": { status: 204 } });
    await userEvent.click(await screen.findByRole("button", { name: /Қанат Ысқақов/ }));
    // The way back leads off this page.
    await waitFor(() => expect(screen.queryByRole("heading", { level: 1 })).toBeNull());
    const post = requests.find(({ method }) => method === "POST");
    expect(await post?.json()).toEqual({
      iin: "790902399025",
      givenName: "Қанат",
      familyName: "Ысқақов",
      region: "KZ-62",
      citizen: true,
      roles: ["AGENCY"],
      agency: "akimat-62",
    });
  });

  const bank = { id: "bank", kind: "OIDC", name: { en: "A bank" }, level: "SUBSTANTIAL" };
  const state = { id: "state", kind: "OIDC", name: { en: "The state" }, level: "HIGH" };

  it("sends to a provider with the way back", async () => {
    await open({ "GET /api/v1/auth/providers": { body: [bank, state] } });
    const link = await screen.findByRole("link", { name: /A bank/ });
    expect(link.getAttribute("href")).toBe("/oauth/login/bank?return=%2Fen%2Fpetitions");
  });

  it("offers only ways that prove as surely as asked, and asks them for it", async () => {
    await open({ "GET /api/v1/auth/providers": { body: [bank, state] } }, "&level=HIGH");
    const link = await screen.findByRole("link", { name: /The state/ });
    expect(link.getAttribute("href")).toBe("/oauth/login/state?return=%2Fen%2Fpetitions&level=HIGH");
    expect(screen.queryByRole("link", { name: /A bank/ })).toBeNull();
    expect(screen.getByText(/at the highest level/)).toBeTruthy();
  });

  it("says when no way proves as surely as asked", async () => {
    await open({ "GET /api/v1/auth/providers": { body: [bank] } }, "&level=HIGH");
    expect(await screen.findByText("No way to sign in gives this level")).toBeTruthy();
  });

  it("offers only demo people who are known as surely as asked", async () => {
    await open(
      {
        "GET /api/v1/auth/demo/people": {
          body: { items: [{ ...people[0], level: "SUBSTANTIAL" }, people[1]] },
        },
      },
      "&level=HIGH",
    );
    expect(await screen.findByRole("button", { name: /Қанат/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Айжан/ })).toBeNull();
  });

  it.each([
    ["CANCELLED", /You stopped signing in/],
    ["TOO_OFTEN", /Too many attempts/],
    ["BIRTH_DATE_DIFFERS", /date of birth does not match/],
    ["SOMETHING_NEW", /Signing in did not work/],
  ])("says why nobody was signed in: %s", async (code, words) => {
    await open({ "GET /api/v1/auth/providers": { body: [bank] } }, `&failed=${code}`);
    expect((await screen.findByRole("alert")).textContent).toMatch(words);
    // The ways stay open.
    expect(await screen.findByRole("link", { name: /A bank/ })).toBeTruthy();
  });

  it("says that it is a demonstration", async () => {
    await open({});
    expect(await screen.findByText(/This is a demonstration/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Citizens" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Staff" })).toBeTruthy();
  });

  it("puts a wrong IIN to its field", async () => {
    await open({ "POST /api/v1/auth/demo": { status: 422, body: { status: 422, code: "IIN_INVALID" } } });
    await userEvent.click(await screen.findByText(/Somebody else/));
    const iin = screen.getByRole("textbox", { name: "IIN" });
    await userEvent.type(iin, "123");
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("link", { name: "IIN: type 12 digits" })).toBeTruthy();
    await userEvent.clear(iin);
    await userEvent.type(iin, "880417 499 015");
    await userEvent.type(screen.getByRole("textbox", { name: "Given name" }), "Aizhan");
    await userEvent.type(screen.getByRole("textbox", { name: "Family name" }), "Omarova");
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    await screen.findByRole("link", { name: "IIN: the date of birth or the check digit is wrong" });
    expect(iin.getAttribute("aria-invalid")).toBe("true");
  });

  it("says when there is no way to sign in", async () => {
    await open({ "GET /api/v1/auth/providers": { body: [] } });
    expect(await screen.findByText("Signing in is not possible now")).toBeTruthy();
  });
});
