import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rememberOwnNonce } from "~/api/own-nonces";
import { MadeLog, signs } from "~/testing/made-log";
import { fakeBackend, renderIn } from "~/testing/render";
import { keepSeen, seenBefore } from "./seen";
import { VerifyPage } from "./verify-page";

const id = "7k3m9qx2ab";
const told = vi.hoisted((): { data: object } => ({ data: {} }));
vi.mock("~/api/worker", () => ({
  startWorker: () => {
    const worker = {
      onmessage: undefined as ((message: { data: object }) => void) | undefined,
      postMessage: () => setTimeout(() => worker.onmessage?.(told)),
      terminate: () => undefined,
    };
    return worker;
  },
}));

describe("checking a count", () => {
  beforeEach(() => {
    localStorage.clear();
    // jsdom has nothing to scroll.
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => vi.unstubAllGlobals());

  it("can forget what the browser saw before, and then the focus stands where the next check begins", async () => {
    fakeBackend({
      [`GET /api/v1/petitions/${id}`]: { status: 503, body: { status: 503, code: "BUSY" } },
    });
    keepSeen(id, { key: "undeu.kz+11111111+AAAA", note: "undeu.kz/7k3m9qx2ab\n1\nAAAA\n" });
    told.data = { is: "failed", code: "KEY_CHANGED", details: { before: "1111", now: "2222" } };
    await renderIn("en", <VerifyPage />, {
      path: "/:language/petitions/:id/verify",
      at: `/en/petitions/${id}/verify`,
    });
    await userEvent.click(await screen.findByRole("button", { name: "Count again" }));
    await userEvent.click(await screen.findByRole("button", { name: "Forget what this browser saw" }));
    expect(seenBefore(id)).toBeUndefined();
    await waitFor(() => expect(screen.queryByText("The log has another key than before")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Count again" }));
  });
});

describe("what a check found", () => {
  const log = new MadeLog([signs(1), signs(2)]);
  const checkpoint = { origin: "", size: 2, root: new Uint8Array(32), note: log.checkpoint() };
  const counts = { signed: 2, withdrawn: 0, invalidated: 0, inForce: 2, void: 0 };
  const outcome = { petition: id, checkpoint, key: log.vkey(), counts, published: counts };
  const mine = { index: 0, leafHash: new Uint8Array(32), end: undefined };
  const unique = /nobody else was given the same receipt/;
  beforeEach(() => {
    localStorage.clear();
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => vi.unstubAllGlobals());

  async function find(said: object, receipt?: object): Promise<void> {
    fakeBackend({});
    told.data = said;
    await renderIn("en", <VerifyPage />, { path: "/:language/verify", at: "/en/verify" });
    fireEvent.change(await screen.findByRole("textbox"), {
      target: { value: JSON.stringify(receipt ?? log.receipt(1)) },
    });
    await userEvent.click(screen.getByRole("button", { name: "Check" }));
    await screen.findByRole("button", { name: "Check once more" });
  }

  it("never says that the key is proven, and of a receipt that came later not that it is nobody else's", async () => {
    await find({ is: "done", outcome: { ...outcome, mine } });
    screen.getByRole("heading", { level: 2, name: "The signature is in the log and counts" });
    expect(screen.getByText(/the log's key is genuine/)).toBeTruthy();
    expect(screen.getByText(unique)).toBeTruthy();
  });

  it("does not doubt a receipt with a nonce of this page", async () => {
    const receipt = log.receipt(2);
    rememberOwnNonce(receipt.nonce);
    await find({ is: "done", outcome: { ...outcome, mine } }, receipt);
    expect(screen.queryByText(unique)).toBeNull();
  });

  it("is no success and no alarm where the count could not be compared", async () => {
    await find({ is: "done", outcome: { ...outcome, published: undefined, mine } });
    screen.getByRole("heading", {
      level: 2,
      name: "The signature is in the log, but the published count could not be compared",
    });
    expect(screen.getByText("that the published count is right: the platform did not give it")).toBeTruthy();
    expect(screen.queryByText(/the published number is what the log gives/)).toBeNull();
    expect(screen.queryByText(/show both to somebody/)).toBeNull();
  });

  it("is an alarm where the count leaves out what is in the log, with the signed head to keep", async () => {
    const details = { events: 1, logged: 2, published: 1, counted: 2, note: log.checkpoint() };
    await find({ is: "failed", code: "TALLY_BEHIND", details });
    screen.getByRole("heading", { level: 2, name: "The published count leaves events out" });
    expect(screen.getByText(/show both to somebody/)).toBeTruthy();
    expect(document.querySelector("pre")?.textContent).toBe(log.checkpoint());
  });

  it("is an alarm where a log is gone, with what was seen of it to keep", async () => {
    keepSeen(id, { key: log.vkey(), note: log.checkpoint() });
    await find({ is: "failed", code: "LOG_GONE", details: { note: log.checkpoint() } });
    expect(screen.getByText(/show both to somebody/)).toBeTruthy();
    expect([...document.querySelectorAll("pre")].map(({ textContent }) => textContent)).toEqual([
      log.checkpoint(),
    ]);
  });
});

describe("checking a receipt", () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => vi.unstubAllGlobals());

  it("leaves no result of another receipt standing once the text changes", async () => {
    fakeBackend({});
    told.data = { is: "failed", code: "KEY_CHANGED", details: { before: "1111", now: "2222" } };
    await renderIn("en", <VerifyPage />, { path: "/:language/verify", at: "/en/verify" });
    const field = await screen.findByRole("textbox");
    fireEvent.change(field, {
      target: {
        value: JSON.stringify({
          petition: id,
          eventIndex: 7,
          commitment: "A".repeat(43),
          nonce: "A".repeat(43),
          tag: "A".repeat(43),
        }),
      },
    });
    await userEvent.click(screen.getByRole("button", { name: "Check" }));
    await screen.findByText("The log has another key than before");
    await userEvent.clear(field);
    expect(screen.queryByText("The log has another key than before")).toBeNull();
  });
});

describe("the nightly recount", () => {
  afterEach(() => vi.unstubAllGlobals());
  const open = () => renderIn("en", <VerifyPage />, { path: "/:language/verify", at: "/en/verify" });
  const found = {
    startedAt: "2026-11-29T22:00:00Z",
    finishedAt: "2026-11-29T22:01:00Z",
    petitions: 12,
    events: 1,
  };

  it("tells what was found, and whether numbers disagree", async () => {
    fakeBackend({ "GET /api/v1/transparency/recount": { body: { ...found, differingPetitions: 0 } } });
    await open();
    await screen.findByText("All numbers agree");
    await screen.findByText(/12 petitions, 1 entry of the logs/);
    expect(screen.getByRole("link", { name: "The key of the log" }).getAttribute("href")).toBe("/log/vkey");
  });

  it("hides no difference", async () => {
    fakeBackend({ "GET /api/v1/transparency/recount": { body: { ...found, differingPetitions: 2 } } });
    await open();
    await screen.findByText("Petitions whose numbers disagree: 2");
  });

  it("says before the first night that there is none yet", async () => {
    fakeBackend({});
    await open();
    await screen.findByText("The first recount is tonight.");
  });
});

describe("the status of the logs", () => {
  afterEach(() => vi.unstubAllGlobals());
  const open = () => renderIn("en", <VerifyPage />, { path: "/:language/verify", at: "/en/verify" });
  const answer = (body: object) => fakeBackend({ "GET /api/v1/transparency/logs": { body } });

  it("says how many there are and when the newest head was signed", async () => {
    answer({ logs: 13, newestHeadAt: "2026-11-29T15:50:09Z", refused: 0 });
    await open();
    await screen.findByText("All public logs are being signed");
    await screen.findByText(/13 public logs .* signed on 29.November 2026, 20:50/);
    expect(screen.queryByText(/another past/)).toBeNull();
  });

  it("hides no log that is refused", async () => {
    answer({ logs: 13, newestHeadAt: "2026-11-29T15:50:09Z", refused: 1 });
    await open();
    await screen.findByText("Logs the platform has stopped signing: 1");
    await screen.findByText(/another past/);
  });

  it("says that there is none before the first head", async () => {
    answer({ logs: 0, newestHeadAt: null, refused: 0 });
    await open();
    await screen.findByText("No public log has a signed checkpoint yet.");
  });
});
