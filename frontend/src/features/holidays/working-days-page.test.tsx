import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { WorkingDaysPage } from "./working-days-page";

const calendar = (year: number, state: string) => ({
  year,
  revision: 1,
  state,
  source: `Source of ${year}`,
  enteredAt: "2026-11-24T00:00:00Z",
  workingDays: 246,
  days: [
    { day: `${year}-01-01`, kind: "HOLIDAY", name: { kk: "Жаңа жыл", ru: "Новый год" }, movedFrom: null },
    { day: `${year}-01-04`, kind: "MOVED", name: null, movedFrom: `${year}-01-02` },
  ],
});
const open = (query = "") =>
  renderIn("ru", <WorkingDaysPage />, { path: "/:language/working-days", at: `/ru/working-days${query}` });

describe("the public calendar", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows a year with its days, its months, and whether it is official", async () => {
    const items = [calendar(2026, "OFFICIAL"), calendar(2027, "EXPECTED")];
    fakeBackend({ "GET /api/v1/holidays": { body: { items, next: null } } });
    await open("?year=2027");
    expect(await screen.findByRole("heading", { name: "2027 год" })).toBeTruthy();
    expect(screen.getByText("Ожидаемый календарь")).toBeTruthy();
    expect(screen.getByText(/ещё не опубликован/)).toBeTruthy();
    expect(screen.getByText(/Новый год/)).toBeTruthy();
    expect(screen.getByText(/выходной вместо 2\sянваря\s2027/)).toBeTruthy();
    expect(screen.getByRole("row", { name: /^Январь 19$/ })).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Год" }), "2026");
    expect(await screen.findByText("Источник: Source of 2026")).toBeTruthy();
    expect(screen.queryByText(/ещё не опубликован/)).toBeNull();
  });

  it("says when it cannot be loaded, and loads it when asked again", async () => {
    let isDown = true;
    fakeBackend({
      "GET /api/v1/holidays": () =>
        isDown
          ? { status: 503, body: { status: 503, code: "BUSY" } }
          : { body: { items: [calendar(2026, "OFFICIAL")], next: null } },
    });
    await open();
    expect(await screen.findByText("Не удалось загрузить календари")).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Попробовать ещё раз" }));
    expect(await screen.findByRole("heading", { name: "2026 год" })).toBeTruthy();
  });
});
