import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AgencyCase } from "~/api/agency-case";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { type Commitment, commitmentsKey, linkError } from "./commitments";
import { PromisingPart } from "./promising-part";

const eid = "3f8w0c5tqe";
const petition = "7k3m9qx2ab";
const found: AgencyCase = {
  petition: madePetition(),
  escalation: {
    id: eid,
    petition,
    tier: 1,
    agency: "akimat-62",
    state: "ANSWERED",
    reachedAt: "2026-11-01T05:00:00Z",
    overdueWorkingDays: 0,
    response: {
      answeredAt: "2026-11-20T05:00:00Z",
      answers: [{ demand: 1, outcome: "SATISFIED", reasons: { ru: "Сделаем" } }],
      attachments: [],
      version: 1,
      publishedAt: "2026-11-20T05:00:00Z",
      answersAnew: false,
      earlier: [],
    },
    hearings: [],
    routes: [],
  },
};
const promised = (id: number, updates: Commitment["updates"] = []): Commitment => ({
  id,
  petition,
  escalation: eid,
  agency: "akimat-62",
  demand: 1,
  text: { ru: `Шаг ${id}` },
  firstDueOn: "2030-01-10",
  dueOn: "2030-01-10",
  state: "PROMISED",
  overdueDays: 0,
  missedOn: [],
  madeAt: "2026-11-21T05:00:00Z",
  updates,
});
const told: Commitment["updates"] = [
  { status: "IN_PROGRESS", text: { ru: "Заказали" }, updatedAt: "2026-11-22T05:00:00Z" },
];

async function open(before: Commitment[]) {
  let now = before;
  const requests = fakeBackend({
    [`GET /api/v1/petitions/${petition}/commitments`]: () => ({ body: { items: now, next: null } }),
    [`POST /api/v1/agency/escalations/${eid}/commitments`]: () => {
      now = [...now, promised(9)];
      return { body: promised(9) };
    },
    [`POST /api/v1/agency/escalations/${eid}/commitments/1/updates`]: () => {
      now = [promised(1, told)];
      return { body: now[0] };
    },
  });
  const queries = signedIn("Айгүл С.", "AGENCY");
  const shown = await renderIn("ru", <PromisingPart found={found} />, { queries });
  await screen.findByText("Шаг 1");
  const colleague = async (after: Commitment[]) => {
    now = after;
    await queries.refetchQueries({ queryKey: commitmentsKey(petition) });
  };
  const posted = () => requests.filter(({ method }) => method === "POST");
  return { colleague, posted, shown };
}
const said = (name: string) =>
  within(screen.getByRole("group", { name })).getByRole<HTMLTextAreaElement>("textbox", { name: "Русский" });
const step = () => said("Что будет сделано");
const progress = () => said("Что сделано или почему");
const day = () => screen.getByLabelText<HTMLInputElement>(/^Последний день/);

describe("what an officer promises", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("is not lost, nor what is told of it, when a colleague promises or tells meanwhile", async () => {
    const { colleague } = await open([promised(1)]);
    await userEvent.click(screen.getByText("Пообещать шаг"));
    await userEvent.type(step(), "Поставим");
    await userEvent.click(screen.getByText("Сообщить о ходе"));
    await userEvent.type(progress(), "Работаем");
    await colleague([promised(1, told), { ...promised(2), state: "KEPT" }]);
    expect(await screen.findByText("Шаг 2")).toBeTruthy();
    expect(step().value).toBe("Поставим");
    expect(progress().value).toBe("Работаем");
  });

  it("is there again after the session ended, and so is what was to be told", async () => {
    const { shown } = await open([promised(1)]);
    await userEvent.click(screen.getByText("Пообещать шаг"));
    await userEvent.type(step(), "Поставим");
    await userEvent.click(screen.getByText("Сообщить о ходе"));
    await userEvent.type(progress(), "Работаем");
    shown.unmount();
    await open([promised(1)]);
    expect(step().value).toBe("Поставим");
    expect(progress().value).toBe("Работаем");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await waitFor(() => expect(progress().value).toBe(""));
    expect(localStorage.getItem("undeu.input.progress.1")).toBeNull();
    expect(localStorage.getItem(`undeu.input.promise.${eid}`)).toContain("Поставим");
  });

  it("is due within ten years, and the form says so", async () => {
    const { posted } = await open([promised(1)]);
    await userEvent.click(screen.getByText("Пообещать шаг"));
    await userEvent.type(step(), "Поставим");
    await userEvent.type(day(), "9999-01-10");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать обещание" }));
    expect(screen.getByRole("link", { name: /не дальше чем через 10 лет/ })).toBeTruthy();
    expect(posted()).toHaveLength(0);
  });

  it("has a link that is told to be too long, not to be none", () => {
    expect(linkError("")).toBeUndefined();
    expect(linkError("https://a.example")).toBeUndefined();
    expect(linkError("a.example")).toBe("INVALID");
    expect(linkError(`https://a.example/${"a".repeat(300)}`)).toBe("TOO_LONG");
  });

  it("leaves an empty form", async () => {
    await open([promised(1)]);
    await userEvent.click(screen.getByText("Пообещать шаг"));
    await userEvent.type(step(), "Поставим");
    await userEvent.type(day(), "2030-01-10");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать обещание" }));
    await waitFor(() => expect(step().value).toBe(""));
    expect(day().value).toBe("");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leaves an empty form where it is told how it goes", async () => {
    await open([promised(1)]);
    await userEvent.click(screen.getByText("Сообщить о ходе"));
    await userEvent.type(progress(), "Работаем");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await waitFor(() => expect(progress().value).toBe(""));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is told no more of once a colleague said that one is kept", async () => {
    let items = [promised(1)];
    fakeBackend({
      [`GET /api/v1/petitions/${petition}/commitments`]: () => ({ body: { items } }),
      [`POST /api/v1/agency/escalations/${eid}/commitments/1/updates`]: () => {
        items = [{ ...promised(1), state: "KEPT" }];
        return { status: 409, body: { status: 409, code: "COMMITMENT_OVER" } };
      },
    });
    await renderIn("ru", <PromisingPart found={found} />, { queries: signedIn("Айгүл С.", "AGENCY") });
    await userEvent.click(await screen.findByText("Сообщить о ходе"));
    await userEvent.type(progress(), "Заказали автобусы");
    await userEvent.click(screen.getByRole("button", { name: "Опубликовать" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Опубликовать" })).toBeNull());
    const told = screen.getByRole("alert");
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });
});
