import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isOwnNonce } from "~/api/own-nonces";
import { MadeLog, signs } from "~/testing/made-log";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import * as nonces from "./nonce";
import { SignPage } from "./sign-page";

const person = {
  authenticated: true,
  displayName: "Сәуле М.",
  roles: ["CITIZEN"],
  region: "KZ-75",
  eligible: true,
};
const petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: { en: "Measure the air openly" },
  summary: { en: "The air is bad in winter." },
  demands: [{ number: 1, text: { en: "Put up sensors." } }],
  jurisdiction: "KZ-75",
  topic: "environment",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  publishedAt: "2026-09-07T05:00:00Z",
  closesAt: "2099-03-07T05:00:00Z",
  textSha256: "ab".repeat(32),
  tally: { inForce: 21_463, signed: 21_463, withdrawn: 0, invalidated: 0 },
  thresholds: [],
  own: false,
};
// Of people whom no other test knows: what is remembered of a nonce is shared by the tests.
const log = new MadeLog([signs(11), signs(12)]);
const signedAt = "2026-11-23T10:17:00Z";
const receipt = { ...log.receipt(11), signedAt, logged: false };
const receiptOfOther = { ...log.receipt(12), signedAt, logged: false };
const path = "/api/v1/petitions/7k3m9qx2ab";
const nothing: FakeAnswer = { status: 404, body: { status: 404, code: "NOT_FOUND" } };

async function open(answers: Record<string, FakeAnswer | ((request: Request) => FakeAnswer)>) {
  const requests = fakeBackend({
    "GET /api/v1/session": { body: person },
    "GET /api/v1/jurisdictions": { body: { items: [{ code: "KZ-75", name: { en: "Almaty City" } }] } },
    [`GET ${path}`]: { body: petition },
    [`GET ${path}/signature`]: nothing,
    ...answers,
  });
  await renderIn("en", <SignPage />, {
    path: "/:language/petitions/:id/sign",
    at: "/en/petitions/7k3m9qx2ab/sign",
  });
  return requests;
}

async function sent(requests: Request[]): Promise<Record<string, unknown>[]> {
  return Promise.all(
    requests
      .filter(({ method }) => method === "PUT")
      .map(async (request) => (await request.json()) as Record<string, unknown>),
  );
}

describe("signing", () => {
  beforeEach(() => {
    vi.stubGlobal("scrollTo", () => undefined);
    vi.spyOn(nonces, "newNonce").mockReturnValue(receipt.nonce);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("sends a nonce and the text that was read, and nothing else", async () => {
    const requests = await open({ [`PUT ${path}/signature`]: { status: 201, body: receipt } });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "Your signature is in" });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(receipt.commitment)).toBeTruthy();
    expect(await sent(requests)).toEqual([{ nonce: receipt.nonce, textSha256: petition.textSha256 }]);
    expect(isOwnNonce(new Uint8Array(Buffer.from(receipt.nonce, "base64url")))).toBe(true);
  });

  it.each([
    ["somebody else's", 201, receiptOfOther],
    ["a commitment that nonce and tag do not give", 201, { ...receipt, tag: receiptOfOther.tag }],
    ["an earlier one that does not fit together", 200, { ...receiptOfOther, tag: receipt.tag }],
  ])("raises an alarm at a wrong receipt, and offers it as none: %s", async (_what, status, body) => {
    await open({
      [`PUT ${path}/signature`]: { status, body },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    const heading = await screen.findByRole("heading", {
      level: 1,
      name: "This is not the receipt of your signature",
    });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole("alert").textContent).toContain("It does not serve as a receipt.");
    expect(screen.getByRole("button", { name: "Save the server's answer" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Download the receipt" })).toBeNull();
    expect(screen.queryByText(body.commitment)).toBeNull();
  });

  it("says of the receipt of an earlier signature that it is one, and when that was", async () => {
    await open({ [`PUT ${path}/signature`]: { status: 200, body: receiptOfOther } });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "You signed this petition" });
    expect(document.activeElement).toBe(heading);
    expect(heading.parentElement?.textContent).toMatch(/signed this petition before, on 23.November 2026/);
    expect(screen.getByText(receiptOfOther.commitment)).toBeTruthy();
    expect(isOwnNonce(new Uint8Array(Buffer.from(receiptOfOther.nonce, "base64url")))).toBe(false);
  });

  it("takes its own receipt as its own when the first answer was lost", async () => {
    await open({ [`PUT ${path}/signature`]: { status: 200, body: receipt } });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    await screen.findByRole("heading", { level: 1, name: "Your signature is in" });
  });

  it("does not offer to sign to who is not known surely enough, but a way to be", async () => {
    await open({
      "GET /api/v1/session": { body: { ...person, level: "SUBSTANTIAL" } },
      [`GET ${path}`]: { body: { ...petition, requiredLevel: "HIGH" } },
    });
    const link = await screen.findByRole("link", { name: "Confirm who you are more surely" });
    expect(link.getAttribute("href")).toBe(
      "/en/sign-in?return=%2Fen%2Fpetitions%2F7k3m9qx2ab%2Fsign&level=HIGH",
    );
    expect(screen.queryByRole("button", { name: "Sign" })).toBeNull();
  });

  it("leads to a stronger proof when the server asks for one", async () => {
    await open({
      [`PUT ${path}/signature`]: {
        status: 403,
        body: {
          status: 403,
          code: "LEVEL_TOO_LOW",
          violations: [{ field: "level", code: "SUBSTANTIAL", message: "" }],
        },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    const link = await screen.findByRole("link", { name: "Confirm who you are more surely" });
    expect(link.getAttribute("href")).toContain("level=SUBSTANTIAL");
  });

  it("keeps its nonce when the line breaks", async () => {
    let attempts = 0;
    const requests = await open({
      [`PUT ${path}/signature`]: () => {
        attempts++;
        if (attempts === 1) throw new TypeError("Failed to fetch");
        return { status: 201, body: receipt };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    await screen.findByText(/The line broke/);
    await screen.findByRole("heading", { level: 1, name: "Your signature is in" }, { timeout: 3000 });
    const bodies = await sent(requests);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual(bodies[1]);
  });

  it.each([
    ["NOT_ELIGIBLE_AGE", 403, "You must be 18 to sign", false],
    ["NOT_ELIGIBLE_CITIZENSHIP", 403, "Only citizens of Kazakhstan can sign", false],
    ["NOT_ELIGIBLE_RESIDENCE", 403, "Only residents of the region can sign this petition", false],
    ["PETITION_NOT_OPEN", 409, "The collection is over", false],
    ["TEXT_CHANGED", 409, "The text is not the one you read", false],
    ["NOT_SIGNED_IN", 401, "You are no longer signed in", false],
    ["INTERNAL", 500, "Signing did not work", true],
  ])("says %s in its own words", async (code, status, words, again) => {
    await open({ [`PUT ${path}/signature`]: { status, body: { status, code } } });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    expect(screen.queryByRole("button", { name: "Try again" }) !== null).toBe(again);
  });

  it("says when a crowd is in the way and how long to wait", async () => {
    await open({
      [`PUT ${path}/signature`]: { status: 503, body: { code: "BUSY" }, headers: { "Retry-After": "60" } },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Try again in 60 seconds.");
  });

  it("shows the receipt to who signed before, and takes the signature back after a second thought", async () => {
    const requests = await open({
      [`GET ${path}/signature`]: { body: receipt },
      [`DELETE ${path}/signature`]: { status: 204 },
    });
    await screen.findByRole("heading", { level: 1, name: "You signed this petition" });
    Element.prototype.scrollIntoView = () => undefined;
    await userEvent.click(screen.getByRole("button", { name: "Withdraw my signature" }));
    expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Yes, withdraw it" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Your signature is withdrawn" }),
    ).toBeTruthy();
  });

  describe("of a petition whose threshold is reached", () => {
    const reached = (at: string) => ({
      body: {
        ...petition,
        thresholds: [{ tier: 1, required: 2190, name: "akimat", agency: "akimat-62", reachedAt: at }],
      },
    });
    const goes = /2,190 reached\. The petition goes to the akimat/;
    const went = /2,190 reached\. The petition was sent to the akimat/;

    it.each([
      ["says that the petition goes, to whose signature reached it", receipt.signedAt, goes],
      ["says that the petition went, to who signs later", "2026-11-01T05:00:00Z", went],
    ])("%s", async (_, at, words) => {
      await open({
        [`GET ${path}`]: reached(at),
        [`PUT ${path}/signature`]: { status: 201, body: receipt },
      });
      await userEvent.click(await screen.findByRole("button", { name: "Sign" }));
      const heading = await screen.findByRole("heading", { level: 1, name: "Your signature is in" });
      expect(heading.parentElement?.textContent).toMatch(words);
    });

    it("says that the petition went, to who looks at the receipt again", async () => {
      await open({
        [`GET ${path}`]: reached(receipt.signedAt),
        [`GET ${path}/signature`]: { body: receipt },
      });
      const heading = await screen.findByRole("heading", { level: 1, name: "You signed this petition" });
      expect(heading.parentElement?.textContent).toMatch(went);
    });
  });

  it("leads who is no longer signed in back to withdrawing", async () => {
    const requests = await open({
      [`GET ${path}/signature`]: { body: receipt },
      [`DELETE ${path}/signature`]: { status: 401, body: { status: 401, code: "NOT_SIGNED_IN" } },
    });
    Element.prototype.scrollIntoView = () => undefined;
    await userEvent.click(await screen.findByRole("button", { name: "Withdraw my signature" }));
    await userEvent.click(screen.getByRole("button", { name: "Yes, withdraw it" }));
    const link = await screen.findByRole("link", { name: "Sign in" });
    await waitFor(() =>
      expect(link.getAttribute("href")).toBe(
        "/en/sign-in?return=%2Fen%2Fpetitions%2F7k3m9qx2ab%2Fsign%23withdraw",
      ),
    );
    await waitFor(() =>
      expect(requests.filter(({ url }) => url.endsWith("/api/v1/session")).length).toBeGreaterThan(1),
    );
  });

  it("asks first who one is", async () => {
    await open({ "GET /api/v1/session": { body: { ...person, authenticated: false } } });
    await waitFor(() => expect(screen.queryByText("Loading the petition")).toBeNull());
    expect(screen.queryByRole("button", { name: "Sign" })).toBeNull();
  });
});
