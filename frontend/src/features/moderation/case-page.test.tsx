import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
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
  submittedAt: "2026-11-13T05:00:00Z",
  tally: { inForce: 0, signed: 0, withdrawn: 0, invalidated: 0 },
  thresholds: [],
  own: false,
};
const item = (of: object, waited = 6) => ({
  petition: { ...petition, ...of },
  workingDaysWaited: waited,
  workingDaysAllowed: 10,
  own: false,
});
const base = {
  "GET /api/v1/petitions/7k3m9qx2ab": { body: petition },
  "GET /api/v1/moderation/queue": {
    body: { items: [item({}), item({ id: "bbbbbbbbbb", title: { ru: "Чистая вода" } }, 2)] },
  },
};
const verdictAt = "POST /api/v1/moderation/petitions/7k3m9qx2ab/verdict";

const open = () =>
  renderIn("ru", <CasePage />, { path: "/:language/moderation/:id", at: "/ru/moderation/7k3m9qx2ab" });

describe("a case of moderation", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("rejects with reason, law and explanation, after showing what will be public", async () => {
    const requests = fakeBackend({ ...base, [verdictAt]: { body: { ...petition, state: "REJECTED" } } });
    await open();
    expect(await screen.findByText("Дело 1 из 2")).toBeTruthy();
    await userEvent.click(await screen.findByRole("radio", { name: "Отклонить" }));
    await userEvent.click(screen.getByRole("button", { name: "Отклонить петицию" }));
    expect(screen.getByRole("alert", { name: "Исправьте 3 поля" })).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: /Оскорбления/ }));
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

  it("says that somebody else decided first", async () => {
    fakeBackend({
      ...base,
      [verdictAt]: { status: 409, body: { code: "NOT_SUBMITTED", title: "server words" } },
    });
    await open();
    await userEvent.click(await screen.findByRole("radio", { name: "Опубликовать" }));
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать петицию" }));
    await userEvent.click(
      within(screen.getByRole("dialog")).getByRole("button", { name: "Опубликовать петицию" }),
    );
    expect(await screen.findByText(/По этой петиции уже есть решение/)).toBeTruthy();
    expect(screen.queryByText("server words")).toBeNull();
  });

  it("leaves one's own petition to another moderator", async () => {
    fakeBackend({ ...base, "GET /api/v1/petitions/7k3m9qx2ab": { body: { ...petition, own: true } } });
    await open();
    expect(await screen.findByText(/Решать по своей петиции нельзя/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("stops a petition that collects", async () => {
    const requests = fakeBackend({
      ...base,
      "GET /api/v1/petitions/7k3m9qx2ab": { body: { ...petition, state: "OPEN" } },
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
});
