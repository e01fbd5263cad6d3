import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Escalation } from "~/api/petition";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { RatingPart } from "./rating-part";

const petition = madePetition({ state: "CLOSED" });
const way: Escalation = {
  id: "3f8w0c5tqe",
  petition: "7k3m9qx2ab",
  tier: 1,
  agency: "akimat-62",
  state: "ANSWERED",
  reachedAt: "2026-11-02T05:00:00Z",
  answeredAt: "2026-11-20T05:00:00Z",
  overdueWorkingDays: 0,
  hearings: [],
  routes: [],
};
const path = "/api/v1/petitions/7k3m9qx2ab/escalations/3f8w0c5tqe/ratings";
const few = { round: 1, open: true, endsAt: "2027-05-20T19:00:00Z", demands: [{ demand: 1, fewerThan: 30 }] };
const citizen = { authenticated: true, roles: ["CITIZEN"], eligible: true };

describe("the ratings of an answer", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("take what a signatory says, once, and show no numbers before there are thirty", async () => {
    const requests = fakeBackend({
      [`GET ${path}`]: { body: few },
      [`GET ${path}/mine`]: { body: { signatory: true, rated: [] } },
      [`POST ${path}`]: { body: { signatory: true, rated: [1] } },
      "GET /api/v1/session": { body: citizen },
    });
    await renderIn("ru", <RatingPart petition={petition} ways={[way]} />);
    await screen.findByText("Оценки появятся, когда их станет 30");
    await userEvent.click(await screen.findByRole("button", { name: "Отправить оценку" }));
    expect(screen.getByRole("alert").textContent).toContain("Выберите ответ");
    await userEvent.click(screen.getByRole("radio", { name: "Частично" }));
    await userEvent.click(screen.getByRole("button", { name: "Отправить оценку" }));
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.text()).toContain("PARTLY");
  });

  it("are found again on this device until they are sent", async () => {
    let rated: number[] = [];
    fakeBackend({
      [`GET ${path}`]: { body: few },
      [`GET ${path}/mine`]: () => ({ body: { signatory: true, rated } }),
      [`POST ${path}`]: () => {
        rated = [1];
        return { body: { signatory: true, rated } };
      },
      "GET /api/v1/session": { body: { ...citizen, displayName: "Сәуле М." } },
    });
    const queries = signedIn("Сәуле М.", "CITIZEN");
    const { unmount } = await renderIn("ru", <RatingPart petition={petition} ways={[way]} />, { queries });
    await userEvent.click(await screen.findByRole("radio", { name: "Частично" }));
    unmount();
    await renderIn("ru", <RatingPart petition={petition} ways={[way]} />, { queries });
    expect(await screen.findByRole("radio", { name: "Частично" })).toHaveProperty("checked", true);
    await userEvent.click(screen.getByRole("button", { name: "Отправить оценку" }));
    await waitFor(() => expect(screen.queryByRole("radio")).toBeNull());
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("are only read by who has not signed", async () => {
    fakeBackend({
      [`GET ${path}`]: {
        body: { ...few, demands: [{ demand: 1, ratings: 40, yes: 10, partly: 5, no: 25 }] },
      },
      [`GET ${path}/mine`]: { body: { signatory: false, rated: [] } },
      "GET /api/v1/session": { body: citizen },
    });
    await renderIn("ru", <RatingPart petition={petition} ways={[way]} />);
    await screen.findByText("Да: 10. Частично: 5. Нет: 25");
    await screen.findByText("Ответ оценивают только те, чья подпись действует.");
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
