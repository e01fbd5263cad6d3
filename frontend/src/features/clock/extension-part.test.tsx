import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AgencyCase } from "~/api/agency-case";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { ExtensionPart } from "./extension-part";

const eid = "3f8w0c5tqe";
const found: AgencyCase = {
  petition: madePetition(),
  escalation: {
    id: eid,
    petition: "7k3m9qx2ab",
    tier: 1,
    agency: "akimat-62",
    state: "REGISTERED",
    reachedAt: "2026-11-01T05:00:00Z",
    overdueWorkingDays: 0,
    clock: {
      awaiting: "RESPONSE",
      dueOn: "2026-12-20",
      workingDaysAllowed: 15,
      workingDaysElapsed: 1,
      workingDaysLeft: 14,
      overdueWorkingDays: 0,
    },
    hearings: [],
    routes: [],
  },
};

async function open() {
  const requests = fakeBackend({
    [`POST /api/v1/agency/escalations/${eid}/extension`]: { body: found.escalation },
  });
  const shown = await renderIn("ru", <ExtensionPart found={found} />, {
    queries: signedIn("Айгүл С.", "AGENCY"),
  });
  await userEvent.click(screen.getByRole("button", { name: "Продлить срок" }));
  const posted = () => requests.filter(({ method }) => method === "POST");
  return { shown, posted };
}
const reason = () =>
  within(screen.getByRole("group", { name: "Причина, её увидят все" })).getByRole<HTMLTextAreaElement>(
    "textbox",
    { name: "Русский" },
  );
const extend = () => userEvent.click(screen.getByRole("button", { name: "Продлить и объявить об этом" }));

describe("the reason for taking more time", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("must be there, and no longer than the server takes", async () => {
    const { posted } = await open();
    await extend();
    expect(screen.getByText("Напишите причину")).toBeTruthy();
    await userEvent.click(reason());
    await userEvent.paste("п".repeat(1001));
    await extend();
    expect(screen.getByText(/Сократите причину до 1\s000 знаков/)).toBeTruthy();
    expect(posted()).toHaveLength(0);
  });

  it("is there again after the session ended, until it is sent", async () => {
    const left = await open();
    await userEvent.type(reason(), "Нужна экспертиза");
    left.shown.unmount();
    const { posted } = await open();
    expect(reason().value).toBe("Нужна экспертиза");
    await extend();
    await waitFor(() => expect(localStorage.getItem(`undeu.input.extension.${eid}`)).toBeNull());
    expect(posted()).toHaveLength(1);
  });
});
