import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { StatisticsRoute } from "./statistics-route";

afterEach(() => vi.unstubAllGlobals());

it("begins the statistics with the figures of the home page", async () => {
  fakeBackend({
    "GET /api/v1/statistics": {
      body: { collecting: 3, signatures: 12345, forwarded: 2, answered: 1, overdue: 0 },
    },
    "GET /api/v1/statistics/overview": {
      body: {
        countedAt: "2026-11-23T10:00:00Z",
        months: [],
        regions: [{ of: "KZ-75", petitions: 7, collecting: 3, signatures: 12300 }],
        topics: [],
        agencies: [],
      },
    },
  });
  await renderIn("ru", <StatisticsRoute />);
  expect(await screen.findByText(/^12\s345$/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Вся платформа сейчас" })).toBeTruthy();
  expect(screen.getByText(/подписей без отозванных/)).toBeTruthy();
});
