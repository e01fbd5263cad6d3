import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import type { AgencyWithChannels, Channel, UnsentDossier } from "./queries";
import { UnsentOf } from "./unsent";

const channel: Channel = {
  id: "c000000001",
  agency: "akimat-62",
  kind: "WEBHOOK",
  address: "https://agency.example/hook",
  signing: "V1A",
  isEnabled: true,
  disabledBecause: null,
  version: 1,
  changedAt: "2026-11-20T05:00:00Z",
};
const off: Channel = { ...channel, id: "c000000002", address: "https://old.example/hook", isEnabled: false };
const agency: AgencyWithChannels = {
  slug: "akimat-62",
  name: { en: "Akimat of Ulytau" },
  disabledAt: null,
  channels: [channel, off],
};
const unsent: UnsentDossier = {
  escalation: "e000000003",
  petition: "p000000003",
  title: { en: "Clean water" },
  agency: "akimat-62",
  state: "FORWARDED",
  forwardedAt: "2026-11-20T05:00:00Z",
};

function open(shown: AgencyWithChannels, waiting: () => UnsentDossier[], order = { status: 200 }) {
  const requests = fakeBackend({
    "GET /api/v1/admin/agencies": { body: { items: [shown] } },
    "GET /api/v1/admin/unsent-dossiers": () => ({ body: { items: waiting(), next: null } }),
    "POST /api/v1/admin/escalations/e000000003/deliveries": () =>
      order.status === 200
        ? { body: { id: "d000000001" } }
        : { status: order.status, body: { status: order.status, code: "CHANNEL_DISABLED" } },
  });
  const posted: unknown[] = [];
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") posted.push(await request.clone().json());
    return answer(request);
  });
  return { requests, posted };
}

const show = () => renderIn("en", <UnsentOf slug="akimat-62" />, { queries: signedIn("Айнұр С.", "ADMIN") });

describe("documents that never went out", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("go by the channel that is chosen, once", async () => {
    let waiting = [unsent];
    const { posted, requests } = open(agency, () => waiting);
    await show();
    const send = await screen.findByRole("button", { name: "Send to https://agency.example/hook" });
    expect(screen.queryByRole("button", { name: /old\.example/ })).toBeNull();
    expect(requests.find(({ url }) => url.includes("unsent"))?.url).toContain("agency=akimat-62");
    waiting = [];
    await userEvent.click(send);
    expect((await screen.findByRole("status")).textContent).toContain("1 document is on its way");
    expect(posted).toEqual([{ channel: "c000000001" }]);
    await waitFor(() => expect(screen.queryByRole("link", { name: "Clean water" })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Documents never sent"));
  });

  it("cannot go while the agency is disabled, and it is said what must come first", async () => {
    open({ ...agency, disabledAt: "2026-11-01T05:00:00Z" }, () => [unsent]);
    await show();
    expect(await screen.findByText(/first enable sending to the agency/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("cannot go without an enabled channel", async () => {
    open({ ...agency, channels: [off] }, () => [unsent]);
    await show();
    expect(await screen.findByText(/first open or enable a channel/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("stay when the channel was disabled meanwhile", async () => {
    open(agency, () => [unsent], { status: 409 });
    await show();
    await userEvent.click(await screen.findByRole("button", { name: /^Send to/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("enable it first");
    expect(screen.getByRole("link", { name: "Clean water" })).toBeTruthy();
    expect(screen.queryByText(/on its way/)).toBeNull();
  });

  it("are no part of the page while there are none", async () => {
    const { requests } = open(agency, () => []);
    await show();
    await waitFor(() => expect(requests.some(({ url }) => url.includes("unsent"))).toBe(true));
    expect(screen.queryByRole("heading")).toBeNull();
  });
});
