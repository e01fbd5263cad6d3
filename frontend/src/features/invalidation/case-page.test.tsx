import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { InvalidationCasePage } from "./case-page";
import type { Invalidation } from "./queries";

const proposed: Invalidation = {
  id: "s78tcb8gfy",
  petition: "7k3m9qx2ab",
  title: { ru: "Школа в Нуркенте" },
  state: "PROPOSED",
  from: "2026-11-20T05:00:00Z",
  to: "2026-11-20T06:00:00Z",
  region: null,
  byOrigin: false,
  reasonCode: "AUTOMATED_SIGNING",
  legalBasis: { ru: "Закон" },
  explanation: { ru: "Подписи ставит программа" },
  signatures: 3,
  digest: "ab".repeat(32),
  proposedAt: "2026-11-24T05:00:00Z",
  expiresAt: "2026-12-01T05:00:00Z",
  invalidated: 0,
  skipped: 0,
  mine: false,
  own: false,
};
const path = "/api/v1/moderation/invalidations/s78tcb8gfy";

describe("an invalidation that is proposed", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("tells who approves it that it was withdrawn meanwhile", async () => {
    let invalidation = proposed;
    fakeBackend({
      [`GET ${path}`]: () => ({ body: { invalidation, preview: null } }),
      "GET /api/v1/jurisdictions": { body: { items: [] } },
      [`POST ${path}/approval`]: () => {
        invalidation = { ...proposed, state: "WITHDRAWN" };
        return { status: 409, body: { status: 409, code: "NOT_PROPOSED" } };
      },
    });
    await renderIn(
      "ru",
      <main>
        <InvalidationCasePage />
      </main>,
      {
        path: "/:language/moderation/invalidations/:iid",
        at: "/ru/moderation/invalidations/s78tcb8gfy",
        queries: signedIn("Ерлан М.", "MODERATOR"),
      },
    );
    const panel = within(await screen.findByRole("region", { name: "Решение" }));
    await userEvent.click(panel.getAllByRole("button")[0] as HTMLElement);
    await userEvent.click(within(screen.getByRole("dialog")).getAllByRole("button")[0] as HTMLElement);
    const over = within(await screen.findByRole("region", { name: "Решение принято" }));
    const told = over.getByRole("alert");
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });
});
