import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { DeskPage } from "./desk-page";
import { rounded } from "./forecast-words";

const id = "7k3m9qx2ab";
const petition = {
  id,
  state: "OPEN",
  closedBecause: null,
  title: { kk: "Таза ауа", ru: "Чистый воздух" },
  summary: { ru: "Суть" },
  demands: [],
  jurisdiction: "KZ-75",
  topic: "environment",
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  publishedAt: "2026-09-07T05:00:00Z",
  closesAt: "2027-03-07T05:00:00Z",
  tally: { inForce: 1200, signed: 1200, withdrawn: 0, invalidated: 0, asOf: "2026-11-20T05:00:00Z" },
  thresholds: [],
  next: { tier: 1, required: 23_480, missing: 22_280, agency: "akimat-75" },
  own: true,
  role: "ORGANIZER",
};
const hidden = { atLeast: null, fewerThan: 10 };
const base = {
  "GET /api/v1/session": {
    body: { authenticated: true, displayName: "А", roles: ["CITIZEN"], eligible: true },
  },
  "GET /api/v1/jurisdictions": { body: { items: [] } },
  "GET /api/v1/agencies": {
    body: { items: [{ slug: "akimat-75", kind: "AKIMAT", name: { ru: "Акимат Алматы" } }] },
  },
  [`GET /api/v1/petitions/${id}`]: { body: petition },
  [`GET /api/v1/petitions/${id}/tally`]: { body: { ...petition.tally, byRegion: [], next: petition.next } },
  [`GET /api/v1/petitions/${id}/tally/history`]: { body: [] },
  [`GET /api/v1/me/petitions/${id}/tags`]: {
    body: {
      items: [
        {
          name: "poster",
          kit: true,
          visits: { atLeast: 15, fewerThan: null },
          signatures: hidden,
          recentSignatures: hidden,
        },
      ],
      most: 20,
    },
  },
};
const desk = (more: object) => ({
  [`GET /api/v1/me/petitions/${id}/desk`]: {
    body: { id, state: "OPEN", waiting: null, seedingMissing: null, forecast: null, ...more },
  },
});
const show = () =>
  renderIn("ru", <DeskPage team={() => null} news={() => null} withdrawal={() => null} />, {
    path: "/:language/me/petitions/:id",
    at: `/ru/me/petitions/${id}`,
  });

describe("the organizer's desk", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("says a range and never a number or a day alone", async () => {
    const forecast = {
      tooEarly: false,
      days: 42,
      daysNeeded: 14,
      signaturesNeeded: 50,
      endsOn: "2027-03-07",
      end: { low: 23_456, high: 41_234 },
      threshold: {
        tier: 1,
        required: 23_480,
        chance: "LIKELY",
        earliestOn: "2027-01-10",
        latestOn: "2027-02-20",
      },
      band: [{ on: "2026-11-24", low: 1200, high: 1300 }],
    };
    fakeBackend({ ...base, ...desk({ forecast }) });
    await show();
    expect(await screen.findByText(/от 23\s000 до 41\s000 подписей/)).toBeTruthy();
    expect(screen.getByText(/10 января 2027.* — 20 февраля 2027/)).toBeTruthy();
    expect(await screen.findByText(/не хватает: 22\s280.*Акимат Алматы/)).toBeTruthy();
  });

  it("says when it is too early", async () => {
    const forecast = {
      tooEarly: true,
      days: 3,
      daysNeeded: 14,
      signaturesNeeded: 50,
      endsOn: null,
      end: null,
      threshold: null,
      band: [],
    };
    fakeBackend({ ...base, ...desk({ forecast }) });
    await show();
    expect(await screen.findByText(/рано/)).toBeTruthy();
  });

  it("leads whose petition was rejected to the reason and the appeal", async () => {
    const rejected = { ...petition, state: "REJECTED", publishedAt: null, closesAt: null, next: null };
    fakeBackend({
      ...base,
      [`GET /api/v1/petitions/${id}`]: { body: rejected },
      ...desk({ state: "REJECTED" }),
    });
    await show();
    const link = await screen.findByRole("link", { name: "Причина и обжалование" });
    expect(link.getAttribute("href")).toBe(`/ru/petitions/${id}`);
  });

  it.each([
    ["OPEN", null, /Все пороги достигнуты/],
    ["CLOSED", "TERM_ENDED", /Срок сбора закончился/],
  ])("says which agency must act next, and by when: %s", async (state, closedBecause, words) => {
    const threshold = { tier: 1, name: "akimat", required: 50, agency: "akimat-75", reviewWorkingDays: 20 };
    fakeBackend({
      ...base,
      [`GET /api/v1/petitions/${id}`]: {
        body: {
          ...petition,
          state,
          closedBecause,
          next: null,
          thresholds: [{ ...threshold, reachedAt: "2026-10-01T05:00:00Z" }],
        },
      },
      [`GET /api/v1/petitions/${id}/escalations`]: {
        body: {
          items: [
            {
              id: "3f8w0c5tqe",
              petition: id,
              tier: 1,
              agency: "akimat-75",
              state: "ANSWERED",
              reachedAt: "2026-10-01T05:00:00Z",
              answeredAt: "2026-10-20T05:00:00Z",
              overdueWorkingDays: 2,
              clock: {
                awaiting: "RESPONSE",
                dueOn: "2025-11-20",
                workingDaysAllowed: 15,
                workingDaysElapsed: 17,
                workingDaysLeft: 0,
                overdueWorkingDays: 2,
              },
              hearings: [],
              routes: [],
            },
          ],
        },
      },
      ...desk({ state }),
    });
    await show();
    const standing = within(await screen.findByRole("region", { name: "Что сейчас и что дальше" }));
    expect(standing.getByText(words)).toBeTruthy();
    const way = (await standing.findByText("Акимат Алматы")).closest("li");
    expect(way?.textContent).toContain("Новый ответ просрочен на 2 рабочих дня");
    expect(way?.textContent).toMatch(/срок: до 20\s+ноября 2025\s+г. включительно/);
  });

  it("does not offer a co-organizer to take the petition back", async () => {
    for (const role of ["ORGANIZER", "CO_ORGANIZER"] as const) {
      fakeBackend({
        ...base,
        [`GET /api/v1/petitions/${id}`]: { body: { ...petition, role } },
        ...desk({}),
      });
      const { unmount } = await show();
      await screen.findByRole("heading", { level: 1 });
      await screen.findByText(/не хватает/);
      expect(screen.queryAllByRole("heading", { name: "Отозвать петицию" })).toHaveLength(
        role === "ORGANIZER" ? 1 : 0,
      );
      unmount();
    }
  });

  it("takes a tag in the form that the server takes", async () => {
    const requests = fakeBackend({
      ...base,
      ...desk({}),
      [`PUT /api/v1/me/petitions/${id}/tags/bazar`]: { status: 204 },
    });
    await show();
    const user = userEvent.setup();
    const field = await screen.findByRole("textbox", { name: "Название новой метки" });
    for (const wrong of ["плакат", "a--b", "poster"]) {
      await user.clear(field);
      await user.type(field, wrong);
      await user.click(screen.getByRole("button", { name: "Добавить метку" }));
      expect(field.getAttribute("aria-invalid")).toBe("true");
    }
    await user.clear(field);
    await user.type(field, "Bazar ");
    await user.click(screen.getByRole("button", { name: "Добавить метку" }));
    expect(requests.filter(({ method }) => method === "PUT").map(({ url }) => new URL(url).pathname)).toEqual(
      [`/api/v1/me/petitions/${id}/tags/bazar`],
    );
    const row = screen.getByRole("heading", { name: /poster/ }).closest("li");
    expect(within(row ?? document.body).getByText("15")).toBeTruthy();
  });

  it("asks before it forgets what was counted by a tag", async () => {
    const own = { name: "bazar", kit: false, visits: hidden, signatures: hidden, recentSignatures: hidden };
    let items = [own];
    const requests = fakeBackend({
      ...base,
      ...desk({}),
      [`GET /api/v1/me/petitions/${id}/tags`]: () => ({ body: { items, most: 20 } }),
      [`DELETE /api/v1/me/petitions/${id}/tags/bazar`]: () => {
        items = [];
        return { status: 204 };
      },
    });
    await show();
    const remove = await screen.findByRole("button", { name: "Удалить метку bazar" });
    await userEvent.click(remove);
    await userEvent.click(screen.getByRole("button", { name: "Оставить" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    await userEvent.click(remove);
    const dialog = within(screen.getByRole("dialog", { name: "Удалить метку «bazar»?" }));
    expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(dialog.getByRole("button", { name: "Удалить метку" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "bazar" })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Название новой метки" }));
  });

  it("names whom the petition goes to once that is known, and never nobody", async () => {
    fakeBackend({
      ...base,
      ...desk({}),
      "GET /api/v1/agencies": { status: 503, body: { status: 503, code: "BUSY" } },
    });
    await show();
    expect(await screen.findByText(/не хватает: 22\s280/)).toBeTruthy();
    expect(screen.queryByText(/Получатель/)).toBeNull();
  });

  it("says when the counts by region cannot be loaded, and loads them when asked again", async () => {
    let isDown = true;
    const byRegion = [{ jurisdiction: "KZ", inForce: 1200, fewerThan: null }];
    fakeBackend({
      ...base,
      ...desk({}),
      [`GET /api/v1/petitions/${id}/tally`]: () =>
        isDown
          ? { status: 503, body: { status: 503, code: "BUSY" } }
          : { body: { ...petition.tally, byRegion, next: petition.next } },
    });
    await show();
    expect(await screen.findByText("Не удалось загрузить числа по регионам")).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Попробовать ещё раз" }));
    expect(await screen.findByText("Регион не указан")).toBeTruthy();
  });

  it("is not there for somebody else", async () => {
    fakeBackend(base);
    await show();
    expect(await screen.findByText("Здесь нет вашей петиции")).toBeTruthy();
  });

  it("rounds to what it can know", () => {
    expect([7, 99, 1234, 23_456, 1_250_000].map(rounded)).toEqual([7, 99, 1200, 23_000, 1_300_000]);
  });
});
