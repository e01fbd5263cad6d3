import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { DeliveriesPage } from "./deliveries-page";
import type { Delivery } from "./queries";

const agencies = [
  { slug: "akimat-62", kind: "AKIMAT", jurisdiction: "KZ-62", name: { en: "Akimat of Ulytau" } },
  { slug: "government", kind: "GOVERNMENT", jurisdiction: "KZ", name: { en: "The Government" } },
];
const dossier: Delivery = {
  id: "d000000001",
  escalation: "e000000001",
  petition: "p000000001",
  title: { en: "A bridge over the river" },
  agency: "akimat-62",
  channel: "c000000001",
  kind: "WEBHOOK",
  about: "DOSSIER",
  state: "DEAD",
  lastOutcome: "REFUSED",
  createdAt: "2026-11-20T05:00:00Z",
  nextAttemptAt: null,
  endedAt: "2026-11-24T05:00:00Z",
  attempts: [
    { startedAt: "2026-11-20T05:00:00Z", outcome: "TIMED_OUT", status: null, durationMillis: 15000 },
    { startedAt: "2026-11-20T05:00:05Z", outcome: "REFUSED", status: 503, durationMillis: 20 },
  ],
};
const notice: Delivery = {
  ...dossier,
  id: "d000000002",
  petition: "p000000002",
  title: { en: "A school in the village" },
  agency: "government",
  kind: "EMAIL",
  about: "OVERDUE",
  state: "PENDING",
  nextAttemptAt: "2026-11-25T05:00:00Z",
  endedAt: null,
  attempts: [],
};
const lists = {
  "GET /api/v1/agencies": { body: { items: agencies } },
  "GET /api/v1/admin/unsent-dossiers": { body: { items: [], next: null } },
};
const open = () =>
  renderIn(
    "en",
    <main>
      <DeliveriesPage />
    </main>,
    { queries: signedIn("Айнұр С.", "ADMIN") },
  );

describe("the deliveries", () => {
  beforeEach(() => vi.unstubAllGlobals());

  it("say what goes to whom about which petition, and how it was tried", async () => {
    fakeBackend({ ...lists, "GET /api/v1/admin/deliveries": { body: { items: [dossier], next: null } } });
    await open();
    const title = await screen.findByRole("link", { name: "A bridge over the river" });
    expect(title.getAttribute("href")).toBe("/en/petitions/p000000001");
    const agency = await screen.findByRole("link", { name: "Akimat of Ulytau" });
    expect(agency.getAttribute("href")).toBe("/en/admin/agencies/akimat-62");
    expect(screen.getByText("Petition documents, by webhook")).toBeTruthy();
    const [first, second] = within(screen.getAllByRole("list").at(-1) as HTMLElement).getAllByRole(
      "listitem",
    );
    expect(first?.textContent).toMatch(/No answer in time$/);
    expect(second?.textContent).toMatch(/answered with an error \(HTTP 503\)$/);
    expect(screen.queryByText(/^Next attempt/)).toBeNull();
  });

  it("tell a notice from documents, and when it is tried next", async () => {
    fakeBackend({ ...lists, "GET /api/v1/admin/deliveries": { body: { items: [notice], next: null } } });
    await open();
    expect(await screen.findByText("Notice that an agency below missed a deadline, by mail")).toBeTruthy();
    expect(screen.getByText(/^Next attempt: .*25/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send anew" })).toBeNull();
  });

  it("come a page at a time, and the first that is new has the focus", async () => {
    const requests = fakeBackend({
      ...lists,
      "GET /api/v1/admin/deliveries": ({ url }) =>
        new URL(url).searchParams.get("cursor") === "behind"
          ? { body: { items: [notice], next: null } }
          : { body: { items: [dossier], next: "behind" } },
    });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Show more" }));
    const second = await screen.findByRole("link", { name: "A school in the village" });
    expect(screen.getByRole("link", { name: "A bridge over the river" })).toBeTruthy();
    expect(document.activeElement).toBe(second);
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(requests.filter(({ url }) => url.includes("/deliveries"))).toHaveLength(2);
  });

  it("lead to the agencies whose documents never went out", async () => {
    fakeBackend({
      ...lists,
      "GET /api/v1/admin/deliveries": { body: { items: [], next: null } },
      "GET /api/v1/admin/unsent-dossiers": {
        body: {
          items: [
            {
              escalation: "e000000003",
              petition: "p000000003",
              title: { en: "Clean water" },
              agency: "akimat-62",
              state: "FORWARDED",
              forwardedAt: "2026-11-20T05:00:00Z",
            },
          ],
          next: null,
        },
      },
    });
    await open();
    const unsent = within(await screen.findByRole("region", { name: "Documents never sent" }));
    expect(unsent.getByRole("link", { name: "Clean water" })).toBeTruthy();
    const agency = await unsent.findByRole("link", { name: "Akimat of Ulytau" });
    expect(agency.getAttribute("href")).toBe("/en/admin/agencies/akimat-62");
  });
});
