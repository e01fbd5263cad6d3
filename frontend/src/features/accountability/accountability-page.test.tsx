import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { AccountabilityPage } from "./accountability-page";
import { AgencyRecordPage } from "./agency-record-page";

const nothing = {
  ratings: { demands: 0, yes: 0, partly: 0, no: 0, returned: 0 },
  commitments: { made: 0, waiting: 0, late: 0, kept: 0, keptLate: 0, broken: 0 },
};
const rated = { ...nothing, ratings: { demands: 2, yes: 60, partly: 30, no: 35, returned: 1 } };
const few = { judged: 4, done: 3, onTime: 3, percentOnTime: null, medianWorkingDays: 2.5 };
const many = { judged: 10, done: 9, onTime: 8, percentOnTime: 80, medianWorkingDays: 12 };
const none = { judged: 0, done: 0, onTime: 0, percentOnTime: null, medianWorkingDays: null };
const unanswered = { satisfied: 0, partlySatisfied: 0, refused: 0, notCompetent: 0 };
const outcomes = { satisfied: 2, partlySatisfied: 1, refused: 0, notCompetent: 0 };
const akimat = { slug: "akimat-62", kind: "AKIMAT", jurisdiction: "KZ-62", name: { ru: "Акимат Улытау" } };
const ministry = { slug: "water", kind: "MINISTRY", jurisdiction: "KZ", name: { ru: "Минводы" } };
const busy = { received: 12, open: 3, overdue: 2, registration: many, answer: few, outcomes };
const idle = { received: 0, open: 0, overdue: 0, registration: none, answer: none, outcomes: unanswered };
const all = "GET /api/v1/accountability";

describe("the accountability of agencies", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gives a percentage only where there are cases for one, and a median with its count", async () => {
    fakeBackend({
      [all]: {
        body: {
          day: "2026-11-23",
          fewestForPercent: 5,
          all: busy,
          agencies: [
            { agency: ministry, timeliness: idle, afterAnswers: nothing },
            { agency: akimat, timeliness: busy, afterAnswers: rated },
            {
              agency: { ...ministry, slug: "health", name: { ru: "Минздрав" } },
              timeliness: { ...idle, received: 1, open: 1 },
              afterAnswers: nothing,
            },
            {
              agency: { ...ministry, slug: "culture", name: { ru: "Минкультуры" } },
              timeliness: { ...idle, received: 1, answer: { ...few, judged: 1, done: 1 } },
              afterAnswers: nothing,
            },
          ],
        },
      },
    });
    await renderIn("ru", <AccountabilityPage />, {
      path: "/:language/accountability",
      at: "/ru/accountability",
    });
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("Акимат Улытау");
    expect(rows[1]?.textContent).toMatch(/8 из 10 \(80\s%\)/);
    expect(rows[1]?.textContent).toMatch(/3 из 4(?! \()/);
    expect(rows[1]?.textContent).toContain("2,5 раб. дн. (по 3 делам)");
    expect(rows[1]?.textContent).toContain("удовлетворено: 2; частично: 1");
    expect(rows[1]?.textContent).toContain("медиана: 12 раб. дн. (по 9 делам)");
    expect(rows[1]?.textContent).toContain("Да: 60, частично: 30, нет: 35");
    expect(rows[2]?.textContent).toContain("Минздрав");
    expect(rows[2]?.textContent).toContain("пока нет");
    expect(rows[2]?.textContent).not.toContain("пока мало");
    expect(rows[3]?.textContent).toMatch(/пока мало$/);
    // What nothing has reached does not hide the others.
    expect(rows).toHaveLength(4);
    const rest = screen.getByText("Органы, которым петиции ещё не поступали: 1").closest("details");
    expect(rest?.open).toBe(false);
    expect(rest?.querySelector("a")?.getAttribute("href")).toBe("/ru/agencies/water");
  });

  it("draws answers in time of those who owed any, to one scale", async () => {
    const owed = { ...few, judged: 8, done: 8, onTime: 2 };
    fakeBackend({
      [all]: {
        body: {
          day: "2026-11-23",
          fewestForPercent: 5,
          all: busy,
          agencies: [
            { agency: akimat, timeliness: busy, afterAnswers: rated },
            { agency: ministry, timeliness: { ...busy, answer: owed }, afterAnswers: nothing },
            {
              agency: { ...ministry, slug: "health", name: { ru: "Минздрав" } },
              timeliness: idle,
              afterAnswers: nothing,
            },
          ],
        },
      },
    });
    await renderIn("ru", <AccountabilityPage />, {
      path: "/:language/accountability",
      at: "/ru/accountability",
    });
    const chart = await screen.findByRole("img", { name: /сколько ответов/ });
    expect(chart.textContent).not.toContain("Минздрав");
    const widths = [...chart.querySelectorAll<HTMLElement>(".answer-bar i")].map((bar) =>
      bar.style.getPropertyValue("--share"),
    );
    expect(widths).toEqual(["37.5%", "12.5%", "25%", "75%"]);
  });

  it("asks the server for what is chosen, and offers the same as a table to download", async () => {
    const requests = fakeBackend({
      [all]: { body: { day: "2026-11-23", fewestForPercent: 5, all: idle, agencies: [] } },
    });
    await renderIn("ru", <AccountabilityPage />, {
      path: "/:language/accountability",
      at: "/ru/accountability",
    });
    await userEvent.setup().selectOptions(await screen.findByLabelText("Вид органа"), "AKIMAT");
    expect(await screen.findByText("Таких органов нет")).toBeTruthy();
    expect(requests.at(-1)?.url).toContain("kind=AKIMAT");
    expect(screen.getByRole("link", { name: /CSV/ }).getAttribute("href")).toBe(
      "/api/v1/accountability.csv?kind=AKIMAT&language=ru",
    );
    expect(screen.getByRole("link", { name: /JSON/ }).getAttribute("href")).toBe(
      "/api/v1/accountability?kind=AKIMAT",
    );
  });

  it("says of an agency that nothing has reached it", async () => {
    fakeBackend({
      "GET /api/v1/agencies/water/accountability": {
        body: {
          day: "2026-11-23",
          fewestForPercent: 5,
          agency: ministry,
          timeliness: idle,
          afterAnswers: nothing,
          months: [],
        },
      },
    });
    await renderIn("ru", <AgencyRecordPage />, {
      path: "/:language/agencies/:slug",
      at: "/ru/agencies/water",
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Минводы" })).toBeTruthy();
    expect(screen.getByText(/пока не дошла ни одна петиция/)).toBeTruthy();
  });

  it("says of its months that they leave out what the agency returned, so that they need not add up", async () => {
    fakeBackend({
      "GET /api/v1/agencies/akimat-62/accountability": {
        body: {
          day: "2026-11-23",
          fewestForPercent: 5,
          agency: akimat,
          timeliness: { ...busy, received: 4 },
          afterAnswers: nothing,
          months: [{ month: "2026-11", received: 2, onTime: 1, late: 0, open: 1, overdue: 0 }],
        },
      },
      "GET /api/v1/agencies/akimat-62/cases": { body: { items: [], next: null } },
    });
    await renderIn("ru", <AgencyRecordPage />, {
      path: "/:language/agencies/:slug",
      at: "/ru/agencies/akimat-62",
    });
    const months = await screen.findByRole("region", { name: "По месяцам" });
    expect(months.textContent).toContain("без дел, которые орган вернул");
  });
});
