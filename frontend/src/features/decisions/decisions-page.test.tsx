import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { DecisionsPage } from "./decisions-page";

const rejection = {
  number: 7,
  verdict: "REJECT",
  reasonCode: "OFFENSIVE",
  decidedAt: "2026-11-23T05:00:00Z",
  legalBasis: { ru: "Статья 90-2" },
  explanation: { ru: "Оскорбляет группу людей" },
  petition: "7k3m9qx2ab",
  title: null,
  textWithheld: true,
  textSha256: "ab".repeat(32),
  jurisdiction: "KZ",
  topic: "water",
  workingDaysTaken: 12,
  workingDaysAllowed: 10,
  appealedAt: "2026-11-24T05:00:00Z",
  outcome: "UPHOLD",
  outcomeAt: "2026-11-25T05:00:00Z",
};
const published = {
  ...rejection,
  number: 8,
  verdict: "PUBLISH",
  reasonCode: null,
  legalBasis: null,
  explanation: null,
  petition: null,
  textWithheld: false,
  textSha256: null,
  workingDaysTaken: 3,
  appealedAt: null,
  outcome: null,
  outcomeAt: null,
};
const all = "GET /api/v1/moderation/decisions";
const open = (at = "/ru/decisions") =>
  renderIn("ru", <DecisionsPage />, { path: "/:language/decisions", at });

describe("the register of decisions", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows reason, law, time taken and appeal, and of a withheld text its fingerprint", async () => {
    fakeBackend({ [all]: { body: { items: [published, rejection], next: null } } });
    await open();
    const withheld = await screen.findByRole("link", { name: "Петиция, текст которой скрыт" });
    expect(withheld.getAttribute("href")).toBe("/ru/petitions/7k3m9qx2ab");
    expect(screen.getByText("ab".repeat(32))).toBeTruthy();
    expect(screen.getByText(/за 12 рабочих дней, с опозданием на 2 дня/)).toBeTruthy();
    expect(screen.getByText(/отказ оставлен в силе/)).toBeTruthy();
    expect(screen.getByText("Петиция, которая ещё не вышла в общий список").closest("a")).toBeNull();
  });

  it("keeps its filters in the address and in the table to download", async () => {
    const requests = fakeBackend({ [all]: { body: { items: [rejection], next: null } } });
    await open("/ru/decisions?verdict=REJECT");
    await screen.findByText("Оскорбляет группу людей");
    await userEvent.selectOptions(screen.getByLabelText("Жалоба"), "UPHELD");
    await waitFor(() =>
      expect(
        requests.some(({ url }) => url.includes("verdict=REJECT") && url.includes("appeal=UPHELD")),
      ).toBe(true),
    );
    expect((await screen.findByRole("link", { name: /CSV/ })).getAttribute("href")).toBe(
      "/api/v1/moderation/decisions.csv?verdict=REJECT&appeal=UPHELD&language=ru",
    );
  });

  it("takes a day once it is whole, and takes it back when it is emptied", async () => {
    const requests = fakeBackend({ [all]: { body: { items: [rejection], next: null } } });
    await open();
    await screen.findByText("Оскорбляет группу людей");
    const day = screen.getByLabelText<HTMLInputElement>("С какого дня");
    // What a browser tells while somebody types 2026 over a year.
    for (const typed of ["0002-11-20", "0020-11-20", "0202-11-20"]) {
      fireEvent.change(day, { target: { value: typed } });
      expect(day.value).toBe(typed);
    }
    expect(requests.some(({ url }) => url.includes("from="))).toBe(false);
    fireEvent.change(day, { target: { value: "2026-11-20" } });
    await waitFor(() => expect(requests.some(({ url }) => url.includes("from=2026-11-20"))).toBe(true));
    expect(day.value).toBe("2026-11-20");
    fireEvent.change(day, { target: { value: "" } });
    await waitFor(() =>
      expect(screen.getByRole("link", { name: /CSV/ }).getAttribute("href")).not.toContain("from"),
    );
  });

  it("says when nothing fits and leads back to all", async () => {
    fakeBackend({ [all]: { body: { items: [], next: null } } });
    await open("/ru/decisions?topic=water");
    await userEvent.click(await screen.findByRole("button", { name: "Показать все решения" }));
    expect(screen.getByLabelText<HTMLSelectElement>("Тема").value).toBe("");
  });
});
