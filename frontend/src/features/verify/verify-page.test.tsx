import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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
