import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { ReasonsPart } from "./reasons-part";
import { ReportedPage } from "./reported-page";
import { SayWhy } from "./say-why";

const petition = madePetition();
const path = "/api/v1/petitions/7k3m9qx2ab";
const reasons = {
  items: [
    { id: "12", displayName: "Айгүл С.", reason: "Балалар тоңады" },
    { id: "11", displayName: null, reason: "Ждём по часу" },
  ],
  next: null,
  hidden: 1,
};
const anonymous = { authenticated: false, roles: [] };

describe("reasons", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are read and reported by anybody, with a cause", async () => {
    const requests = fakeBackend({
      [`GET ${path}/reasons`]: { body: reasons },
      [`POST ${path}/reasons/11/reports`]: { status: 204 },
      "GET /api/v1/session": { body: anonymous },
    });
    await renderIn("ru", <ReasonsPart petition={petition} />);
    await screen.findByText("Балалар тоңады");
    screen.getByText("Причин, скрытых модератором: 1");
    await userEvent.click(screen.getByRole("button", { name: "Пожаловаться: Без имени" }));
    await userEvent.click(screen.getByRole("button", { name: "Отправить жалобу" }));
    expect(screen.getByRole("alert").textContent).toContain("Выберите");
    await userEvent.click(screen.getByRole("radio", { name: "Реклама" }));
    await userEvent.click(screen.getByRole("button", { name: "Отправить жалобу" }));
    const message = (await screen.findByText("Жалоба отправлена, её рассмотрит модератор")).closest(
      "[role=status]",
    );
    expect(document.activeElement).toBe(message);
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toEqual({ because: "ADVERTISING" });
  });

  it("that cannot be loaded are said to be so, and asked for again", async () => {
    let isThere = false;
    fakeBackend({
      [`GET ${path}/reasons`]: () =>
        isThere ? { body: reasons } : { status: 404, body: { code: "NOT_FOUND" } },
      "GET /api/v1/session": { body: anonymous },
    });
    await renderIn("ru", <ReasonsPart petition={petition} />);
    await screen.findByText("Не удалось загрузить причины");
    isThere = true;
    await userEvent.click(screen.getByRole("button"));
    await screen.findByText("Балалар тоңады");
  });

  it("are said by who signed, and refused with the words for what is wrong", async () => {
    let refuses = true;
    const requests = fakeBackend({
      [`GET ${path}/signature/words`]: { body: { showName: false, reason: null, hiddenBecause: null } },
      [`PUT ${path}/signature/words`]: () =>
        refuses
          ? {
              status: 422,
              body: {
                code: "INPUT_INVALID",
                violations: [{ field: "reason", code: "HOLDS_NUMBER", message: "" }],
              },
            }
          : { body: { showName: true, reason: "Ждём по часу", hiddenBecause: null } },
    });
    await renderIn("ru", <SayWhy petition={petition} />);
    const field = await screen.findByRole("textbox", { name: "Ваша причина" });
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    screen.getByText("Напишите, почему вы подписали");
    await userEvent.type(field, "Ждём по часу");
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await screen.findByText(/Уберите длинный номер/);
    refuses = false;
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await screen.findByText("Ваша причина опубликована на странице петиции.");
    const sent = requests.filter(({ method }) => method === "PUT").at(-1);
    expect(await sent?.json()).toEqual({ reason: "Ждём по часу", showName: true });
    screen.getByRole("button", { name: "Убрать" });
  });

  it("that were not sent are found again on this device, and those that were are not", async () => {
    fakeBackend({
      "GET /api/v1/session": { body: { authenticated: true, displayName: "Сәуле М.", roles: ["CITIZEN"] } },
      [`GET ${path}/signature/words`]: { body: { showName: false, reason: null, hiddenBecause: null } },
      [`PUT ${path}/signature/words`]: {
        body: { showName: false, reason: "Ждём по часу", hiddenBecause: null },
      },
    });
    const queries = signedIn("Сәуле М.", "CITIZEN");
    const { unmount } = await renderIn("ru", <SayWhy petition={petition} />, { queries });
    await userEvent.type(await screen.findByRole("textbox"), "Ждём по часу");
    unmount();
    await renderIn("kk", <SayWhy petition={petition} />, { queries });
    expect(await screen.findByRole("textbox")).toHaveProperty("value", "Ждём по часу");
    await userEvent.click(screen.getByRole("button", { name: "Жариялау" }));
    await screen.findByText("Себебіңіз петицияның бетінде тұр.");
    cleanup();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("that were hidden are taken back, and another is not asked for", async () => {
    const hidden = { showName: false, hiddenBecause: "INSULT" };
    fakeBackend({
      [`GET ${path}/signature/words`]: { body: { ...hidden, reason: "Глупости" } },
      [`PUT ${path}/signature/words`]: { body: { ...hidden, reason: null } },
    });
    await renderIn("ru", <SayWhy petition={petition} />);
    await screen.findByText(/видите только вы/);
    screen.getByText("Глупости");
    await userEvent.click(screen.getByRole("button", { name: "Убрать" }));
    await screen.findByText(/Она убрана, другую написать нельзя/);
    expect(screen.queryByText("Глупости")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("that were reported are left or hidden by a moderator", async () => {
    let waits = true;
    const requests = fakeBackend({
      "GET /api/v1/moderation/reasons": () => ({
        body: {
          next: null,
          items: waits
            ? [
                {
                  id: "11",
                  petition: petition.id,
                  title: petition.title,
                  displayName: null,
                  reason: "Купите у нас",
                  firstReportedAt: "2026-11-20T05:00:00Z",
                  reports: [{ because: "ADVERTISING", number: 2 }],
                  own: false,
                },
              ]
            : [],
        },
      }),
      "POST /api/v1/moderation/reasons/11/verdict": () => {
        waits = false;
        return { status: 204 };
      },
    });
    await renderIn(
      "ru",
      <main>
        <ReportedPage />
      </main>,
    );
    const reported = await screen.findByRole("article");
    within(reported).getByText("Реклама: 2");
    await userEvent.click(within(reported).getByRole("button", { name: "Скрыть" }));
    await screen.findByText("Жалоб нет");
    expect(screen.getByRole("status").textContent).toBe("Причина скрыта.");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toEqual({ verdict: "HIDE", because: "ADVERTISING" });
  });

  it("that another moderator judged first go away, and it is said so", async () => {
    let items = [
      {
        id: "11",
        petition: petition.id,
        title: petition.title,
        displayName: null,
        reason: "Купите у нас",
        firstReportedAt: "2026-11-20T05:00:00Z",
        reports: [{ because: "ADVERTISING", number: 2 }],
        own: false,
      },
    ];
    fakeBackend({
      "GET /api/v1/moderation/reasons": () => ({ body: { next: null, items } }),
      "POST /api/v1/moderation/reasons/11/verdict": () => {
        items = [];
        return { status: 409, body: { status: 409, code: "REASON_DECIDED" } };
      },
    });
    await renderIn("ru", <ReportedPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Скрыть" }));
    await screen.findByText("Жалоб нет");
    const told = screen.getByRole("alert");
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });
});
