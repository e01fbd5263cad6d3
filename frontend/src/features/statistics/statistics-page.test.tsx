import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { StatisticsPage } from "./statistics-page";

const overview = "GET /api/v1/statistics/overview";
const months = [
  { month: "2026-10", opened: 3, signatures: -2, forwarded: 0, answered: 0 },
  { month: "2026-11", opened: 4, signatures: 12345, forwarded: 2, answered: 1 },
];
const names = {
  "GET /api/v1/jurisdictions": { body: { items: [{ code: "KZ-75", name: { ru: "Алматы" } }] } },
  "GET /api/v1/topics": { body: { items: [{ slug: "water", name: { ru: "Вода" } }] } },
  "GET /api/v1/agencies": { body: { items: [{ slug: "akimat-75", name: { ru: "Акимат Алматы" } }] } },
};

function page() {
  return renderIn("ru", <StatisticsPage totals={<p>Итоги</p>} />, {
    path: "/:language/statistics",
    at: "/ru/statistics",
  });
}

describe("the statistics", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("has every number of a picture in a table, also the one that has no column", async () => {
    fakeBackend({
      ...names,
      [overview]: {
        body: {
          countedAt: "2026-11-23T10:00:00Z",
          months,
          regions: [{ of: "KZ-75", petitions: 7, collecting: 5, signatures: 12343 }],
          topics: [{ of: "water", petitions: 7, collecting: 5, signatures: 12343 }],
          agencies: [{ agency: "akimat-75", received: 2, answered: 1 }],
        },
      },
    });
    await page();
    expect(await screen.findByRole("heading", { name: "Вся платформа сейчас" })).toBeTruthy();
    expect(screen.getByText("Итоги")).toBeTruthy();
    const byMonth = within(await screen.findByRole("table", { name: "По месяцам" })).getAllByRole("row");
    expect(byMonth[1]?.textContent).toMatch(/Октябрь 2026 г\.[-−]23/);
    expect(byMonth[2]?.textContent).toMatch(/12\s345/);
    expect(
      screen.getByRole("img", { name: /Прирост подписей.*12\s345/ }).querySelectorAll("rect").length,
    ).toBe(1);
    const region = await screen.findByRole("link", { name: "Алматы" });
    expect(region.getAttribute("href")).toBe("/ru/petitions?region=KZ-75");
    expect(screen.getByRole("link", { name: "Акимат Алматы" }).getAttribute("href")).toBe(
      "/ru/agencies/akimat-75",
    );
    // Its own page counts what it returned too.
    expect(screen.getByText(/считается только у второго/)).toBeTruthy();
  });

  it("says so when there is nothing to count", async () => {
    fakeBackend({
      ...names,
      [overview]: {
        body: { countedAt: "2026-11-23T10:00:00Z", months, regions: [], topics: [], agencies: [] },
      },
    });
    await page();
    expect(await screen.findByText("Пока считать нечего")).toBeTruthy();
  });

  it("offers to try again when the server fails", async () => {
    fakeBackend({ ...names, [overview]: { status: 503, body: { code: "BUSY" } } });
    await page();
    expect(await screen.findByText("Не удалось загрузить статистику")).toBeTruthy();
    expect(screen.getByText("Сервер занят. Попробуйте ещё раз через минуту.")).toBeTruthy();
    expect(screen.queryByText("BUSY")).toBeNull();
  });
});
