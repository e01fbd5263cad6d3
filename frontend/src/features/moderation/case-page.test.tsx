import type { QueryClient } from "@tanstack/react-query";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { CasePage } from "./case-page";

const petition = {
  id: "7k3m9qx2ab",
  state: "SUBMITTED",
  title: { ru: "Тёплые остановки" },
  summary: { ru: "Суть" },
  demands: [{ number: 1, text: { ru: "Построить" } }],
  jurisdiction: "KZ-75",
  topic: "transport",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  submittedAt: "2026-11-13T05:00:00Z",
};
const item = (of: object, waited = 6) => ({
  petition: { ...petition, ...of },
  kind: "SUBMISSION",
  waitingSince: petition.submittedAt,
  workingDaysWaited: waited,
  workingDaysAllowed: 10,
  workingDaysLate: 0,
  own: false,
  rejectedByMe: false,
  lock: null,
});
const clock = {
  kind: "SUBMISSION",
  since: petition.submittedAt,
  workingDaysWaited: 6,
  workingDaysAllowed: 10,
  workingDaysLate: 0,
};
const shown = {
  petition,
  clock,
  own: false,
  rejectedByMe: false,
  lock: null,
  rejection: null,
  appeal: null,
  notes: [],
};
const caseAt = "GET /api/v1/moderation/petitions/7k3m9qx2ab";
const lockAt = "PUT /api/v1/moderation/petitions/7k3m9qx2ab/lock";
const until = "2026-11-24T09:05:00Z";
const base = {
  [caseAt]: { body: shown },
  [lockAt]: { body: { mine: true, until } },
  "DELETE /api/v1/moderation/petitions/7k3m9qx2ab/lock": { status: 204 },
  "GET /api/v1/moderation/queue": {
    body: { items: [item({}), item({ id: "bbbbbbbbbb", title: { ru: "Чистая вода" } }, 2)] },
  },
};
const verdictAt = "POST /api/v1/moderation/petitions/7k3m9qx2ab/verdict";

const open = (queries?: QueryClient) =>
  renderIn("ru", <CasePage />, {
    path: "/:language/moderation/:id",
    at: "/ru/moderation/7k3m9qx2ab",
    ...(queries && { queries }),
  });

/** Answers a claim of the checklist. */
const answer = async (claim: RegExp, word: string) =>
  userEvent.click(within(screen.getByRole("radiogroup", { name: claim })).getByRole("radio", { name: word }));

describe("a case of moderation", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("rejects with reason, law and explanation, after showing what will be public", async () => {
    const requests = fakeBackend({ ...base, [verdictAt]: { body: { ...petition, state: "REJECTED" } } });
    await open();
    expect(await screen.findByText("Дело 1 из 2")).toBeTruthy();
    await userEvent.click(await screen.findByRole("radio", { name: "Отклонить" }));
    await userEvent.click(screen.getByRole("button", { name: "Отклонить петицию" }));
    expect(screen.getByRole("alert", { name: "Исправьте 3 поля" })).toBeTruthy();
    await answer(/оскорблений, угроз/, "Неверно");
    expect(screen.getByText(/текст петиции скрывается/)).toBeTruthy();
    const [law, why] = screen.getAllByRole("textbox", { name: "Русский" });
    if (!law || !why) throw new Error("no fields");
    await userEvent.type(law, "АППК, статья 90-1");
    await userEvent.type(why, "Оскорбляет группу людей");
    await userEvent.click(screen.getByRole("button", { name: "Отклонить петицию" }));
    const dialog = within(screen.getByRole("dialog", { name: "Отклонить петицию?" }));
    expect(dialog.getByText("Оскорбляет группу людей")).toBeTruthy();
    expect(requests.some(({ method }) => method === "POST")).toBe(false);
    await userEvent.click(dialog.getByRole("button", { name: "Отклонить петицию" }));
    expect(await screen.findByText("Петиция отклонена")).toBeTruthy();
    expect(screen.getByRole("link", { name: "К следующему делу" }).getAttribute("href")).toBe(
      "/ru/moderation/bbbbbbbbbb",
    );
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toMatchObject({ verdict: "REJECT", reasonCode: "OFFENSIVE" });
  });

  it("says of a text that it holds what nobody sees", async () => {
    const violations = [{ field: "explanation", code: "UNPRINTABLE" }];
    fakeBackend({
      ...base,
      [verdictAt]: { status: 422, body: { status: 422, code: "INPUT_INVALID", violations } },
    });
    await open();
    await userEvent.click(await screen.findByRole("radio", { name: "Отклонить" }));
    await answer(/оскорблений, угроз/, "Неверно");
    const [law, why] = screen.getAllByRole("textbox", { name: "Русский" });
    if (!law || !why) throw new Error("no fields");
    await userEvent.type(law, "АППК");
    await userEvent.type(why, "Оскорбляет");
    await userEvent.click(screen.getByRole("button", { name: "Отклонить петицию" }));
    const dialog = within(screen.getByRole("dialog", { name: "Отклонить петицию?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Отклонить петицию" }));
    const said = "В пояснении есть невидимые знаки: наберите его заново";
    expect(await screen.findByRole("link", { name: said })).toBeTruthy();
  });

  it("keeps what was written for the public while the moderator is away, and lets it go once it is sent", async () => {
    const openSignedIn = () => open(signedIn("Ерлан М.", "MODERATOR"));
    fakeBackend(base);
    const left = await openSignedIn();
    await userEvent.click(await screen.findByRole("radio", { name: "Отклонить" }));
    await answer(/оскорблений, угроз/, "Неверно");
    const texts = screen.getAllByRole<HTMLTextAreaElement>("textbox", { name: "Русский" });
    await userEvent.type(texts[0] as Element, "АППК, статья 90-1");
    left.unmount();

    fakeBackend({
      ...base,
      [verdictAt]: { body: { ...petition, state: "REJECTED" } },
    });
    const again = await openSignedIn();
    expect(await screen.findByDisplayValue("АППК, статья 90-1")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Отклонить" }).checked).toBe(true);
    const why = screen.getAllByRole("textbox", { name: "Русский" })[1];
    await userEvent.type(why as Element, "Оскорбляет группу людей");
    await userEvent.click(screen.getByRole("button", { name: "Отклонить петицию" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Отклонить петицию" }));
    expect(await screen.findByText("Петиция отклонена")).toBeTruthy();
    again.unmount();
    expect(localStorage.getItem("undeu.input.decision.7k3m9qx2ab")).toBeNull();
  });

  it("says that somebody else decided first", async () => {
    fakeBackend({
      ...base,
      [verdictAt]: { status: 409, body: { code: "NOT_SUBMITTED", title: "server words" } },
    });
    await open();
    await userEvent.click(await screen.findByRole("radio", { name: "Опубликовать" }));
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать петицию" }));
    expect(screen.getAllByText("Заполните контрольный список до конца").length).toBeGreaterThan(10);
    for (const yes of screen.getAllByRole("radio", { name: "Верно" })) await userEvent.click(yes);
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать петицию" }));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "Опубликовать петицию" }),
    );
    expect(await screen.findByText(/По этой петиции уже есть решение/)).toBeTruthy();
    expect(screen.queryByText("server words")).toBeNull();
  });

  it("leaves one's own petition to another moderator", async () => {
    fakeBackend({ ...base, [caseAt]: { body: { ...shown, own: true } } });
    await open();
    expect(await screen.findByText(/по своей петиции не решают/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("stops a petition that collects", async () => {
    const requests = fakeBackend({
      ...base,
      [caseAt]: { body: { ...shown, clock: null, petition: { ...petition, state: "OPEN" } } },
      "POST /api/v1/moderation/petitions/7k3m9qx2ab/stop": { body: { ...petition, state: "CLOSED" } },
    });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Остановить сбор" }));
    expect(screen.getByRole("alert", { name: "Исправьте 2 поля" })).toBeTruthy();
    const [law, why] = screen.getAllByRole("textbox", { name: "Русский" });
    if (!law || !why) throw new Error("no fields");
    await userEvent.type(law, "Закон");
    await userEvent.type(why, "Причина");
    await userEvent.click(screen.getByRole("button", { name: "Остановить сбор" }));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "Остановить сбор" }),
    );
    expect(await screen.findByText("Сбор подписей остановлен")).toBeTruthy();
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("takes the case while it is open, and shows both languages of what will be public", async () => {
    const requests = fakeBackend(base);
    await open();
    await userEvent.click(await screen.findByRole("radio", { name: "Отклонить" }));
    expect(requests.some(({ method, url }) => method === "PUT" && url.endsWith("/lock"))).toBe(true);
    await answer(/рекламирует/, "Неверно");
    expect(screen.getAllByText(/Жарнама\./).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Реклама\./).length).toBeGreaterThan(0);
  });

  it("leaves the decision to who reads the case, and still takes notes", async () => {
    const requests = fakeBackend({
      ...base,
      [caseAt]: { body: { ...shown, lock: { mine: false, until } } },
      [lockAt]: { status: 409, body: { code: "CASE_LOCKED" } },
      "POST /api/v1/moderation/petitions/7k3m9qx2ab/notes": {
        status: 201,
        body: {
          ...shown,
          lock: { mine: false, until },
          notes: [{ author: 1, mine: true, text: "Проверить цифры", writtenAt: until }],
        },
      },
    });
    await open();
    expect(await screen.findByText(/до 14:05/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
    await userEvent.type(screen.getByRole("textbox", { name: /Новая заметка/ }), "Проверить цифры");
    await userEvent.click(screen.getByRole("button", { name: "Добавить заметку" }));
    expect(await screen.findByText("Проверить цифры")).toBeTruthy();
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("decides an appeal anew, beside the rejection and what the organizer says", async () => {
    const requests = fakeBackend({
      ...base,
      [caseAt]: {
        body: {
          ...shown,
          petition: { ...petition, state: "REJECTED" },
          clock: { ...clock, kind: "APPEAL" },
          rejection: {
            verdict: "REJECT",
            reasonCode: "DUPLICATE",
            legalBasis: { ru: "Статья 90-2" },
            explanation: { ru: "Уже есть" },
            decidedAt: until,
          },
          appeal: { text: { ru: "Та петиция закрыта" }, appealedAt: until, outcome: null },
        },
      },
      [verdictAt]: { body: { ...petition, state: "SEEDING" } },
    });
    await open();
    expect(await screen.findByText("Та петиция закрыта")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Опубликовать петицию" }));
    const [law, why] = screen.getAllByRole("textbox", { name: "Русский" });
    if (!law || !why) throw new Error("no fields");
    await userEvent.type(law, "Статья 90-1");
    await userEvent.type(why, "Повтора нет");
    await userEvent.click(screen.getByRole("button", { name: "Удовлетворить жалобу и опубликовать" }));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "Удовлетворить жалобу и опубликовать" }),
    );
    expect(await screen.findByText("Жалоба удовлетворена")).toBeTruthy();
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toMatchObject({ verdict: "OVERTURN", explanation: { ru: "Повтора нет" } });
  });
});
