import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn } from "~/testing/render";
import { AppealPart } from "./appeal-part";

const petition = madePetition({ state: "REJECTED", own: true, role: "ORGANIZER" });
const rejected = { at: "2026-11-20T05:00:00Z", kind: "REJECTED" } as const;
const appealed = { at: "2026-11-21T05:00:00Z", kind: "APPEALED" } as const;
const sending = "POST /api/v1/petitions/7k3m9qx2ab/appeal";

describe("an appeal", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it("is written once by the organizer, who is told what happens to it", async () => {
    const requests = fakeBackend({ [sending]: { status: 201, body: {} } });
    await renderIn("ru", <AppealPart petition={petition} timeline={[rejected]} />);
    await userEvent.click(await screen.findByRole("button", { name: "Подать жалобу" }));
    expect(screen.getByText("Напишите, почему вы не согласны")).toBeTruthy();
    await userEvent.type(screen.getByRole("textbox"), "Повтора нет");
    await userEvent.click(screen.getByRole("button", { name: "Подать жалобу" }));
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toEqual({ text: { ru: "Повтора нет" } });
  });

  it("says that there is one already", async () => {
    fakeBackend({ [sending]: { status: 409, body: { code: "APPEALED_ALREADY" } } });
    await renderIn("ru", <AppealPart petition={petition} timeline={[rejected]} />);
    await userEvent.type(await screen.findByRole("textbox"), "Ещё раз");
    await userEvent.click(screen.getByRole("button", { name: "Подать жалобу" }));
    expect(await screen.findByText("По этой петиции жалоба уже подана.")).toBeTruthy();
  });

  it("says that it holds what nobody sees", async () => {
    const violations = [{ field: "text", code: "UNPRINTABLE" }];
    fakeBackend({ [sending]: { status: 422, body: { code: "INPUT_INVALID", violations } } });
    await renderIn("kk", <AppealPart petition={petition} timeline={[rejected]} />);
    await userEvent.type(await screen.findByRole("textbox"), "Қайталау жоқ");
    await userEvent.click(screen.getByRole("button", { name: "Шағым беру" }));
    expect(await screen.findByText("Көрінбейтін таңбалар бар: мәтінді қайта теріңіз.")).toBeTruthy();
  });

  it("says when its text cannot be loaded, and loads it when asked again", async () => {
    let isDown = true;
    fakeBackend({
      "GET /api/v1/petitions/7k3m9qx2ab/appeal": () =>
        isDown
          ? { status: 503, body: { status: 503, code: "BUSY" } }
          : { body: { text: { ru: "Повтора нет" } } },
    });
    await renderIn("ru", <AppealPart petition={petition} timeline={[rejected, appealed]} />);
    expect(await screen.findByText("Не удалось загрузить текст вашей жалобы")).toBeTruthy();
    isDown = false;
    await userEvent.click(screen.getByRole("button", { name: "Попробовать ещё раз" }));
    expect(await screen.findByText("Повтора нет")).toBeTruthy();
  });

  it("shows everybody that it waits and what came of it, and its text to nobody else", async () => {
    const requests = fakeBackend({});
    await renderIn(
      "ru",
      <AppealPart
        petition={{ ...petition, own: false, role: null }}
        timeline={[
          rejected,
          appealed,
          { at: "2026-11-24T05:00:00Z", kind: "APPEAL_UPHELD", text: { ru: "Отказ верен" } },
        ]}
      />,
    );
    expect(await screen.findByText("Отказ остаётся в силе")).toBeTruthy();
    expect(screen.getByText("Отказ верен")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(requests.some(({ url }) => url.endsWith("/appeal"))).toBe(false);
  });
});
