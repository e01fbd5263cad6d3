import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { InadequatePage } from "./inadequate-page";

const answer = {
  escalation: "3f8w0c5tqe",
  petition: "7k3m9qx2ab",
  title: { ru: "Тёплые остановки" },
  agency: "akimat-62",
  answeredAt: "2026-11-20T05:00:00Z",
  signatures: 4_100,
  ratings: [{ demand: 1, yes: 5, partly: 5, no: 40 }],
  inadequate: [1],
  endsAt: "2027-05-20T19:00:00Z",
};
const list = "GET /api/v1/moderation/inadequate-answers";
const giveBack = "POST /api/v1/moderation/inadequate-answers/3f8w0c5tqe/return";

async function open(sent: FakeAnswer) {
  let left = [answer];
  const requests = fakeBackend({
    [list]: () => ({
      body: { items: left, next: null, noPercent: 70, ratersPercent: 2, newAnswerWorkingDays: 21 },
    }),
    "GET /api/v1/agencies": { body: { items: [{ slug: "akimat-62", name: { ru: "Акимат области" } }] } },
    [giveBack]: () => {
      if ((sent.status ?? 200) < 400) left = [];
      return sent;
    },
  });
  const shown = await renderIn(
    "ru",
    <main>
      <InadequatePage />
    </main>,
  );
  const article = within(await screen.findByRole("article", { name: "Тёплые остановки" }));
  const details = article.getByText("Вернуть ответ").closest("details");
  if (!details?.open) await userEvent.click(article.getByText("Вернуть ответ"));
  const posted = () => requests.filter(({ method }) => method === "POST");
  return { article, posted, shown };
}
type Article = Awaited<ReturnType<typeof open>>["article"];
const field = (article: Article, name: string, language: string) =>
  within(article.getByRole("group", { name })).getByRole("textbox", { name: language });
const send = (article: Article) => userEvent.click(article.getByRole("button", { name: "Вернуть органу" }));
async function fill(article: Article) {
  await userEvent.type(field(article, "Правовое основание", "Қазақша"), "Заң, 5-бап");
  await userEvent.type(field(article, "Пояснение", "Русский"), "Срок не назван");
}

describe("the answers that those who signed find inadequate", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("keep what was written until it is sent", async () => {
    const left = await open({ body: answer });
    await fill(left.article);
    left.shown.unmount();
    const { article } = await open({ body: answer });
    expect(field(article, "Пояснение", "Русский")).toHaveProperty("value", "Срок не назван");
    await send(article);
    await screen.findByText(/Ответ возвращён органу/);
    expect(localStorage.getItem("undeu.input.inadequate.3f8w0c5tqe")).toBeNull();
  });

  it("are explained with the numbers that are in force", async () => {
    const { article } = await open({ body: answer });
    expect(
      screen.getByText(/не меньше 70\s% оценивших, а оценивших не меньше 2\s% подписавших/),
    ).toBeTruthy();
    expect(article.getByText(/У органа 21 рабочий день на новый ответ/)).toBeTruthy();
  });

  it("are returned with a legal basis and an explanation only", async () => {
    const { article, posted } = await open({ body: answer });
    await send(article);
    const summary = within(article.getByRole("alert"));
    await userEvent.click(
      summary.getByRole("link", { name: "Укажите правовое основание хотя бы на одном языке" }),
    );
    expect(document.activeElement).toBe(field(article, "Правовое основание", "Қазақша"));
    expect(summary.getByRole("link", { name: "Поясните хотя бы на одном языке" })).toBeTruthy();

    await userEvent.type(field(article, "Правовое основание", "Русский"), "Закон, статья 5");
    await send(article);
    expect(article.getAllByRole("link", { name: /хотя бы на одном языке/ })).toHaveLength(1);
    expect(article.getByRole("link", { name: "Поясните хотя бы на одном языке" })).toBeTruthy();
    expect(posted()).toHaveLength(0);
  });

  it("are not returned with more words than are kept", async () => {
    const { article, posted } = await open({ body: answer });
    await fill(article);
    const explanation = field(article, "Пояснение", "Русский");
    await userEvent.clear(explanation);
    await userEvent.click(explanation);
    await userEvent.paste("ә".repeat(2_001));
    await send(article);
    expect(article.getByRole("link", { name: /Сократите пояснение до 2\s000 знаков/ })).toBeTruthy();
    expect(posted()).toHaveLength(0);
  });

  it("go to the agency with what was said, and leave the list with a notice", async () => {
    const { article, posted } = await open({ body: answer });
    await fill(article);
    await send(article);
    expect((await screen.findByRole("status")).textContent).toContain(
      "Ответ возвращён органу. Это видно на странице петиции.",
    );
    expect(await posted()[0]?.json()).toEqual({
      legalBasis: { kk: "Заң, 5-бап", ru: "", en: "" },
      explanation: { kk: "", ru: "Срок не назван", en: "" },
    });
    expect(await screen.findByRole("heading", { name: "Возвращать нечего" })).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("stay, with what was written, when the return is refused", async () => {
    const { article } = await open({
      status: 409,
      body: { code: "NOT_INADEQUATE", title: "", status: 409 },
    });
    await fill(article);
    await send(article);
    expect((await article.findByRole("alert")).textContent).toContain(
      "Оценки этого ответа больше не дают права его вернуть.",
    );
    await waitFor(() =>
      expect(article.getByRole("button", { name: "Вернуть органу" }).getAttribute("aria-busy")).not.toBe(
        "true",
      ),
    );
    expect(field(article, "Пояснение", "Русский")).toHaveProperty("value", "Срок не назван");
    expect(screen.queryByRole("status")).toBeNull();
  });
});
