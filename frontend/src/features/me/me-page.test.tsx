import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { MePage } from "./me-page";

const base = {
  "GET /api/v1/session": {
    body: {
      authenticated: true,
      displayName: "Айгүл С.",
      roles: ["CITIZEN"],
      region: "KZ-75",
      eligible: true,
    },
  },
  "GET /api/v1/jurisdictions": {
    body: { items: [{ code: "KZ-75", level: "REGION", name: { ru: "город Алматы" } }] },
  },
  "GET /api/v1/topics": { body: { items: [] } },
};
const petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: { ru: "Тёплые остановки" },
  summary: { ru: "Суть" },
  demands: [{ number: 1, text: { ru: "Построить" } }],
  jurisdiction: "KZ-75",
  topic: "transport",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  role: "ORGANIZER",
  publishedAt: "2026-09-07T05:00:00Z",
  closesAt: "2027-03-07T05:00:00Z",
};

describe("my page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leads whoever has no petition to a first one", async () => {
    fakeBackend({ ...base, "GET /api/v1/me/petitions": { body: { items: [] } } });
    await renderIn("ru", <MePage />);
    expect(await screen.findByRole("heading", { name: "У вас пока нет петиций" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Начать петицию" }).getAttribute("href")).toBe("/ru/start");
    expect(screen.getByText("город Алматы")).toBeTruthy();
  });

  it("says what comes next for each petition", async () => {
    fakeBackend({
      ...base,
      "GET /api/v1/me/petitions": {
        body: {
          items: [
            { ...petition, id: "aaaaaaaaaa", state: "DRAFT", title: { ru: "Черновик" } },
            { ...petition, id: "bbbbbbbbbb", state: "SEEDING", title: { ru: "Первые подписи" } },
            petition,
          ],
        },
      },
    });
    await renderIn("ru", <MePage />);
    const rows = await screen.findAllByRole("listitem");
    const row = (title: string) => {
      const found = rows.find((each) => within(each).queryByRole("heading", { name: title }));
      if (!found) throw new Error(title);
      return within(found);
    };
    expect(row("Черновик").getByRole("link", { name: "Продолжить" }).getAttribute("href")).toBe(
      "/ru/start/aaaaaaaaaa?step=preview",
    );
    expect(row("Первые подписи").getByRole("link", { name: /WhatsApp/ })).toBeTruthy();
    expect(row("Тёплые остановки").getByText(/До 7 марта 2027 г. идёт сбор подписей/)).toBeTruthy();
  });

  it("says which agency must act next on each petition that reached a threshold, and by when", async () => {
    const way = (tier: number, agency: string, clock: object | null) => ({
      id: `way${tier}`,
      petition: petition.id,
      tier,
      agency,
      state: clock ? "REGISTERED" : "ANSWERED",
      reachedAt: "2026-10-01T05:00:00Z",
      answeredAt: clock ? null : "2026-10-20T05:00:00Z",
      overdueWorkingDays: 0,
      clock,
      hearings: [],
      routes: [],
    });
    const threshold = { tier: 1, name: "akimat", required: 50, agency: "akimat-75", reviewWorkingDays: 20 };
    fakeBackend({
      ...base,
      "GET /api/v1/agencies": {
        body: {
          items: [
            { slug: "akimat-75", name: { ru: "Акимат Алматы" } },
            { slug: "maslikhat-75", name: { ru: "Маслихат Алматы" } },
          ],
        },
      },
      "GET /api/v1/me/petitions": { body: { items: [petition] } },
      "GET /api/v1/petitions/7k3m9qx2ab": {
        body: {
          ...petition,
          tally: { inForce: 60, signed: 60, withdrawn: 0, invalidated: 0 },
          thresholds: [{ ...threshold, reachedAt: "2026-10-01T05:00:00Z" }],
        },
      },
      "GET /api/v1/petitions/7k3m9qx2ab/escalations": {
        body: {
          items: [
            way(1, "akimat-75", null),
            way(2, "maslikhat-75", {
              awaiting: "RESPONSE",
              dueOn: "2099-12-14",
              workingDaysAllowed: 20,
              workingDaysElapsed: 15,
              workingDaysLeft: 5,
              overdueWorkingDays: 0,
            }),
          ],
        },
      },
    });
    await renderIn("ru", <MePage />);
    const [next, before] = [
      (await screen.findByText("Маслихат Алматы")).closest("li"),
      screen.getByText("Акимат Алматы").closest("li"),
    ];
    expect(next?.textContent).toContain("На ответ осталось 5 рабочих дней");
    expect(next?.textContent).toMatch(/срок: до 14\s+декабря 2099\s+г. включительно/);
    expect(before?.textContent).toContain("Ответ получен");
    expect(before?.textContent).not.toContain("срок");
  });

  it("withdraws only with a reason and after asking", async () => {
    const requests = fakeBackend({
      ...base,
      "GET /api/v1/me/petitions": { body: { items: [petition] } },
      "POST /api/v1/petitions/7k3m9qx2ab/withdrawal": { body: { ...petition, state: "CLOSED" } },
    });
    await renderIn("ru", <MePage />);
    await userEvent.click(await screen.findByRole("button", { name: "Отозвать петицию" }));
    const dialog = within(screen.getByRole("dialog", { name: "Отозвать петицию?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Отозвать" }));
    expect(dialog.getByText("Напишите причину хотя бы на одном языке")).toBeTruthy();
    expect(requests.some(({ method }) => method === "POST")).toBe(false);
    await userEvent.type(dialog.getByRole("textbox", { name: "Русский" }), "Акимат уже всё сделал");
    await userEvent.click(dialog.getByRole("button", { name: "Отозвать" }));
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toMatchObject({ reason: { ru: "Акимат уже всё сделал" } });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("offers a co-organizer the desk, and neither to delete nor to take back", async () => {
    const shared = { ...petition, role: "CO_ORGANIZER" };
    fakeBackend({
      ...base,
      "GET /api/v1/me/petitions": {
        body: { items: [{ ...shared, id: "aaaaaaaaaa", state: "DRAFT", title: { ru: "Черновик" } }, shared] },
      },
    });
    await renderIn("ru", <MePage />);
    expect(await screen.findAllByText("вы соорганизатор")).toHaveLength(2);
    expect(screen.getByText(/На модерацию его отправит организатор/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Кабинет организатора" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Соорганизаторы" })).toBeTruthy();
    for (const name of ["Удалить черновик", "Отозвать петицию"])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("offers another try when the list does not come", async () => {
    fakeBackend({ ...base, "GET /api/v1/me/petitions": { status: 500, body: { code: "INTERNAL" } } });
    await renderIn("ru", <MePage />);
    expect(await screen.findByRole("button", { name: "Попробовать ещё раз" })).toBeTruthy();
    expect(screen.getByText("INTERNAL")).toBeTruthy();
  });

  it("signs out on all devices, and says when that did not work", async () => {
    let away = true;
    const requests = fakeBackend({
      ...base,
      "GET /api/v1/me/petitions": { body: { items: [] } },
      "DELETE /api/v1/session": () => (away ? { status: 503, body: { code: "BUSY" } } : { status: 204 }),
    });
    await renderIn("en", <MePage />);
    const button = await screen.findByRole("button", { name: "Sign out on all devices" });
    await userEvent.click(button);
    expect(await screen.findByText(/did not work now/)).toBeTruthy();
    away = false;
    await userEvent.click(button);
    const sent = requests.filter(({ method }) => method === "DELETE");
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?everywhere=true", "?everywhere=true"]);
  });
});
