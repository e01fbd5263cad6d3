import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { MyDataPage } from "./my-data-page";

const data = {
  asOf: "2026-11-24T10:00:00Z",
  session: {
    displayName: "Айгүл С.",
    bornOn: "1988-04-17",
    citizen: true,
    region: "KZ-75",
    level: "HIGH",
    roles: ["CITIZEN"],
    agency: null,
  },
  signatures: [
    {
      petition: "7k3m9qx2ab",
      title: { ru: "Тёплые остановки" },
      eventIndex: 4,
      inForce: true,
      signedAt: "2026-11-23T10:00:00Z",
      endedAt: null,
      region: "KZ-75",
      shownName: "Айгүл С.",
      reason: "Мёрзнем",
      wantsNotice: false,
      keptUntil: null,
    },
  ],
  ratings: [
    {
      petition: "7k3m9qx2ab",
      title: { ru: "Тёплые остановки" },
      agency: "akimat-75",
      demand: 2,
      round: 1,
      keptUntil: "2027-05-23",
    },
  ],
  petitions: [],
  decisions: [],
  notes: [
    {
      petition: "7k3m9qx2ad",
      text: "Проверить цифры",
      writtenAt: "2026-11-20T10:00:00Z",
      keptUntil: "2027-11-20",
    },
  ],
  cases: [{ petition: "7k3m9qx2ad", until: "2026-11-24T10:10:00Z" }],
  coOrganizing: [
    {
      petition: "7k3m9qx2ae",
      title: {},
      state: "SUBMITTED",
      name: null,
      acceptedAt: "2026-11-10T05:00:00Z",
      leftAt: "2026-11-12T05:00:00Z",
      keptUntil: null,
    },
  ],
  following: [],
  invalidations: [
    {
      petition: "7k3m9qx2ac",
      title: { ru: "Чистый воздух" },
      state: "DONE",
      proposedAt: "2026-11-20T10:00:00Z",
      keptUntil: "2029-11-21",
    },
  ],
  acts: [
    { kind: "PAUSE_STARTED", subject: "7", actedAt: "2026-11-20T06:00:00Z", keptUntil: "2029-11-20" },
    { kind: "CLIENT_ENDED", subject: "m000000001", actedAt: "2026-11-20T07:00:00Z", keptUntil: "2029-11-20" },
  ],
  officer: [{ agency: "akimat-62", name: "Қанат Ы.", actedAt: "2026-11-20T06:00:00Z", keptUntil: null }],
  machines: [
    {
      name: "Канцелярия",
      agency: "akimat-75",
      registered: true,
      disabled: false,
      createdAt: "2026-11-19T10:00:00Z",
      disabledAt: null,
      keptUntil: null,
    },
  ],
  periods: [{ rule: "SIGNATURE", effectiveFrom: "2024-04-04", months: 36, basis: "" }],
};
const base = {
  "GET /api/v1/jurisdictions": {
    body: { items: [{ code: "KZ-75", level: "REGION", name: { ru: "город Алматы" } }] },
  },
  "GET /api/v1/me/data": { body: data },
};

describe("my data", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows in words what is held and until when", async () => {
    fakeBackend(base);
    await renderIn("ru", <MyDataPage />);
    const row = within(await screen.findByRole("row", { name: /Тёплые остановки/ }));
    expect(row.getByText("Айгүл С.: Мёрзнем")).toBeTruthy();
    expect(row.getByText("36 месяцев после закрытия")).toBeTruthy();
    // Where the person is registered, and where the signature counts.
    expect(await screen.findAllByText("город Алматы")).toHaveLength(2);
    expect(
      within(screen.getByRole("row", { name: /Чистый воздух/ })).getByText("21 ноября 2029 г."),
    ).toBeTruthy();
    expect(
      within(screen.getByRole("row", { name: /Проверить цифры/ })).getByText("20 ноября 2027 г."),
    ).toBeTruthy();
    const left = within(screen.getByRole("row", { name: /7k3m9qx2ae/ }));
    expect(left.getByText(/выход 12 ноября 2026/)).toBeTruthy();
    expect(left.getByText("Уже не хранится")).toBeTruthy();
    expect(screen.getByText(/у меня до 15:10/)).toBeTruthy();
    const machine = within(screen.getByRole("row", { name: /Канцелярия/ }));
    expect(machine.getByText("Регистрация")).toBeTruthy();
    expect(screen.getByText("Пауза № 7: сбор приостановлен")).toBeTruthy();
    expect(screen.getByText("Прекращён доступ программы: m000000001")).toBeTruthy();
    expect(machine.getByText("Пока программа действует от имени органа")).toBeTruthy();
  });

  it.each([
    ["kk", "INSULT", "Мёрзнем", "Бұл себепті модератор жасырды: қорлау немесе араздық тудыру"],
    ["kk", "UNLAWFUL", null, "Себеп алынып тасталды, оған дейін оны модератор жасырған: заңға қайшы үндеу"],
    ["ru", "PERSONAL_DATA", "Мёрзнем", "Эту причину скрыл модератор: чужие личные данные"],
    ["ru", "ADVERTISING", null, "Причина убрана, до этого её скрыл модератор: реклама"],
    ["en", "OFF_TOPIC", "Мёрзнем", "A moderator hid this reason: not about the petition"],
  ] as const)("says in %s why a moderator hid a reason: %s", async (language, cause, reason, said) => {
    const signatures = data.signatures.map((each) => ({ ...each, reason, hiddenBecause: cause }));
    fakeBackend({ ...base, "GET /api/v1/me/data": { body: { ...data, signatures } } });
    await renderIn(language, <MyDataPage />);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it("says nothing of moderators where no reason was hidden", async () => {
    fakeBackend(base);
    await renderIn("ru", <MyDataPage />);
    await screen.findByText("Айгүл С.: Мёрзнем");
    expect(screen.queryByText(/скрыл модератор/)).toBeNull();
  });

  it("names the petitions that are followed", async () => {
    fakeBackend({
      ...base,
      "GET /api/v1/me/data": {
        body: {
          ...data,
          following: [{ petition: "7k3m9qx2af", address: "a…@mail.kz", confirmedAt: null }],
        },
      },
      "GET /api/v1/me/following": {
        body: { items: [{ petition: "7k3m9qx2af", title: { ru: "Питьевая вода" } }] },
      },
    });
    await renderIn("ru", <MyDataPage />);
    const link = await screen.findByRole("link", { name: "Питьевая вода" });
    expect(link.getAttribute("href")).toBe("/ru/petitions/7k3m9qx2af");
  });

  it("asks before it deletes, and says what went and what stays", async () => {
    const requests = fakeBackend({
      ...base,
      "DELETE /api/v1/me/data": {
        body: {
          deleted: [{ what: "WORDS", count: 1 }],
          kept: [
            { what: "SIGNATURE", why: "COUNT_MUST_STAY_PROVABLE", petition: null, count: 1, until: null },
            {
              what: "DECISION",
              why: "DECISION_IS_ACCOUNTABLE",
              petition: "x",
              count: 1,
              until: "2029-11-23",
            },
            { what: "MACHINE", why: "DECISION_IS_ACCOUNTABLE", petition: null, count: 1, until: null },
          ],
        },
      },
    });
    await renderIn("ru", <MyDataPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Удалить мои данные" }));
    const dialog = within(screen.getByRole("dialog", { name: "Удалить ваши данные?" }));
    expect(dialog.getByText(/Действующие подписи остаются/)).toBeTruthy();
    expect(requests.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(dialog.getByRole("button", { name: "Удалить" }));
    expect(await screen.findByText("Имена и причины: 1")).toBeTruthy();
    expect(screen.getByText(/Подписи: 1\. Они учтены/)).toBeTruthy();
    expect(screen.getByText(/Программа госоргана, которую вы зарегистрировали/)).toBeTruthy();
    expect(screen.getByText(/До 23 ноября 2029 г\./)).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement?.textContent).toBe("Удалено");
  });

  it("offers another try when the data does not come", async () => {
    fakeBackend({ ...base, "GET /api/v1/me/data": { status: 500, body: { code: "INTERNAL" } } });
    await renderIn("ru", <MyDataPage />);
    expect(await screen.findByRole("button", { name: "Попробовать ещё раз" })).toBeTruthy();
  });
});
