import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AgencyCase } from "~/api/agency-case";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { ReturnPart } from "./return-part";
import type { Route } from "./returned";
import { RoutingPanel } from "./routing-panel";

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
    hearings: [],
    routes: [],
  },
};
const waiting = { number: 1, agency: "akimat-62", namedAgency: null } as unknown as Route;
const agencies = { body: { items: [{ slug: "akimat-62", name: { ru: "Акимат области" } }] } };
const said = (name: string) =>
  within(screen.getByRole("group", { name })).getByRole<HTMLTextAreaElement>("textbox", { name: "Русский" });

describe("what is written of a return", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("by an officer is there again after the session ended, until it is sent", async () => {
    const open = async () => {
      fakeBackend({
        "GET /api/v1/agencies": agencies,
        [`POST /api/v1/agency/escalations/${eid}/return`]: { body: found.escalation },
      });
      const shown = await renderIn("ru", <ReturnPart found={found} />, {
        queries: signedIn("Айгүл С.", "AGENCY"),
      });
      await userEvent.click(screen.getByRole("button", { name: "Вернуть петицию…" }));
      return shown;
    };
    const left = await open();
    await userEvent.type(said("Почему это не ваша компетенция"), "Не наш вопрос");
    left.unmount();
    await open();
    expect(said("Почему это не ваша компетенция").value).toBe("Не наш вопрос");
    await userEvent.click(screen.getByRole("button", { name: "Вернуть" }));
    await waitFor(() => expect(localStorage.getItem(`undeu.input.return.${eid}`)).toBeNull());
  });

  it("by a moderator is there again too", async () => {
    const open = () => {
      fakeBackend({
        "GET /api/v1/agencies": agencies,
        [`POST /api/v1/moderation/returns/${eid}/decision`]: { body: found },
      });
      return renderIn("ru", <RoutingPanel found={found} waiting={waiting} />, {
        queries: signedIn("Ерлан М.", "MODERATOR"),
      });
    };
    const left = await open();
    await userEvent.click(screen.getByRole("radio", { name: "Отказать в возврате" }));
    await userEvent.type(said("Правовое основание"), "Статья 65");
    await userEvent.type(said("Пояснение"), "Это ваш бюджет");
    left.unmount();
    await open();
    expect(said("Пояснение").value).toBe("Это ваш бюджет");
    await userEvent.click(screen.getByRole("button", { name: "Принять решение" }));
    await userEvent.click(screen.getByRole("button", { name: "Да, принять решение" }));
    await waitFor(() => expect(localStorage.getItem(`undeu.input.routing.${eid}.1`)).toBeNull());
  });
});
