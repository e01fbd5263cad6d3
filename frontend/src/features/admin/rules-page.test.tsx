import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import type { Proposal, Rule } from "./queries";
import { RulesPage } from "./rules-page";

const rule: Rule = {
  level: "REGION",
  tier: 1,
  effectiveFrom: "2026-01-01",
  name: "akimat",
  kind: "PERCENT_OF_POPULATION",
  value: 1,
  recipient: "AKIMAT",
  reviewWorkingDays: 20,
  basis: "Law 1",
  spreadPercent: null,
  spreadRegions: null,
};
const proposed: Proposal = {
  id: 3,
  state: "PROPOSED",
  isMine: false,
  preview: {
    before: rule,
    after: { ...rule, value: 2, effectiveFrom: "2027-01-01" },
    changes: [],
    spread: [],
    unpublished: 0,
  },
  proposedBy: "Айнұр С.",
  reason: "Поправка в закон",
  proposedAt: "2026-11-26T05:10:00Z",
};

/** Whose administrators decide on the proposal: here, or with a refusal elsewhere just before. */
const decide = async (refusal?: string) => {
  let proposals = [proposed];
  fakeBackend({
    "GET /api/v1/admin/threshold-rules": () => ({ body: { today: "2026-11-29", rules: [rule], proposals } }),
    "GET /api/v1/jurisdictions": { body: { items: [] } },
    "POST /api/v1/admin/threshold-rules/proposals/3/approval": () => {
      proposals = [
        { ...proposed, state: refusal ? "WITHDRAWN" : "APPROVED", decidedAt: "2026-11-27T10:40:00Z" },
      ];
      return refusal
        ? { status: 409, body: { status: 409, code: refusal, violations: [] } }
        : { body: proposals[0] };
    },
  });
  await renderIn("ru", <RulesPage />, { queries: signedIn("Виктор Л.", "ADMIN") });
  await userEvent.click(await screen.findByRole("button", { name: "Утвердить" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Утвердить" })).toBeNull());
};

describe("deciding on a proposed rule", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [undefined, "Предложение утверждено."],
    ["PROPOSAL_DECIDED", "По этому предложению решение уже есть."],
  ])("says what came of it though the proposal has left the list: %s", async (refusal, words) => {
    await decide(refusal);
    const told = screen.getByText(words);
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });
});
