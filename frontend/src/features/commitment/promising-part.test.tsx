import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AgencyCase } from "~/api/agency-case";
import { fakeBackend, renderIn } from "~/testing/render";
import type { Commitment } from "./commitments";
import { PromisingPart } from "./promising-part";

const promised: Commitment = {
  id: 5,
  petition: "7k3m9qx2ab",
  escalation: "3f8w0c5tqe",
  agency: "akimat-75",
  demand: 1,
  text: { ru: "Откроем рейс" },
  firstDueOn: "2099-03-01",
  dueOn: "2099-03-01",
  state: "PROMISED",
  overdueDays: 0,
  missedOn: [],
  madeAt: "2026-11-24T05:00:00Z",
  updates: [],
};
const found = {
  escalation: { id: "3f8w0c5tqe", response: null },
  petition: { id: "7k3m9qx2ab" },
} as unknown as AgencyCase;

describe("steps that an agency promised", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are told no more of once a colleague said that one is kept", async () => {
    let items = [promised];
    fakeBackend({
      "GET /api/v1/petitions/7k3m9qx2ab/commitments": () => ({ body: { items } }),
      "POST /api/v1/agency/escalations/3f8w0c5tqe/commitments/5/updates": () => {
        items = [{ ...promised, state: "KEPT" }];
        return { status: 409, body: { status: 409, code: "COMMITMENT_OVER" } };
      },
    });
    await renderIn("ru", <PromisingPart found={found} />);
    await userEvent.click(await screen.findByText("Сообщить о ходе"));
    await userEvent.type(screen.getByRole("textbox", { name: "Русский" }), "Заказали автобусы");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Опубликовать" })).toBeNull());
    const told = screen.getByRole("alert");
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });
});
