import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { CaseRoute } from "./case-route";

const petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: { ru: "Школа в Нуркенте" },
  summary: { ru: "Суть" },
  demands: [
    { number: 1, text: { ru: "Построить школу" } },
    { number: 2, text: { ru: "Организовать подвоз" } },
  ],
  jurisdiction: "KZ-75",
  topic: "education",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
};
const registered = {
  id: "3f8w0c5tqe",
  petition: "7k3m9qx2ab",
  tier: 1,
  agency: "akimat-75",
  state: "REGISTERED",
  reachedAt: "2026-10-28T05:00:00Z",
  forwardedAt: "2026-10-28T05:00:05Z",
  registrationNumber: "3-02/1184",
  registeredOn: "2026-10-29",
  registeredAt: "2026-10-29T05:00:00Z",
  hearings: [],
  routes: [],
  overdueWorkingDays: 0,
  clock: {
    awaiting: "RESPONSE",
    dueOn: "2026-11-26",
    workingDaysAllowed: 20,
    workingDaysElapsed: 17,
    workingDaysLeft: 3,
    overdueWorkingDays: 0,
  },
};
const forwarded = {
  ...registered,
  state: "FORWARDED",
  registrationNumber: null,
  registeredOn: null,
  registeredAt: null,
  clock: { ...registered.clock, awaiting: "REGISTRATION", workingDaysAllowed: 3, workingDaysLeft: 1 },
};
const draft = {
  revision: 0,
  basedOn: 0,
  state: "WRITING",
  savedAt: null as string | null,
  savedBy: null as string | null,
  note: null as string | null,
  answers: [] as unknown[],
  text: null as unknown,
  why: null,
  attachments: [],
  headReleases: false,
  mayRelease: true,
  limits: { attachments: 10, attachmentBytes: 7_000_000, attachmentName: 120 },
};
const draftPath = "/api/v1/agency/escalations/3f8w0c5tqe/draft";
/** Keeps what is saved, as the server does. */
function fakeDraft(start = draft) {
  let now = start;
  const revised = (change: Partial<typeof draft>) => {
    now = { ...now, ...change };
    return { body: now };
  };
  return {
    [`GET ${draftPath}`]: () => ({ body: now }),
    [`PUT ${draftPath}`]: () =>
      revised({ revision: now.revision + 1, savedAt: "2026-11-24T05:00:00Z", savedBy: "OFFICER" }),
    [`POST ${draftPath}/submission`]: () => revised({ state: "SUBMITTED" }),
  };
}
const dossier = {
  madeAt: "2026-10-28T05:00:09Z",
  bytes: 254_318,
  sha256: "ab".repeat(32),
  signingKey: "0123456789abcdef",
  downloadedAt: null,
  isDestroyed: false,
};
const assignmentPath = "/api/v1/agency/escalations/3f8w0c5tqe/assignment";
const nobody = { assignee: null, assignedAt: null, handovers: [] };
const base = {
  "GET /api/v1/session": {
    body: {
      authenticated: true,
      displayName: "Қанат Ы.",
      roles: ["AGENCY"],
      agency: "akimat-75",
      eligible: true,
    },
  },
  "GET /api/v1/agencies": {
    body: {
      items: [
        {
          slug: "akimat-75",
          kind: "AKIMAT",
          jurisdiction: "KZ-75",
          supervisor: "government",
          name: { ru: "Акимат города Алматы" },
        },
        { slug: "government", kind: "GOVERNMENT", jurisdiction: "KZ", name: { ru: "Правительство" } },
      ],
    },
  },
  "GET /api/v1/agency/escalations": { body: { items: [{ escalation: registered, petition, dossier }] } },
  "GET /api/v1/agency/desk": {
    body: {
      open: 1,
      overdue: 0,
      mine: 0,
      unassigned: 1,
      left: { overdue: 0, today: 0, upTo3: 1, upTo10: 0, more: 0 },
      answered: 0,
    },
  },
  "GET /api/v1/agency/colleagues": {
    body: { items: [{ id: "9p3x7mhd2v", name: "Светлана К.", me: false }], next: null },
  },
  [`GET ${assignmentPath}`]: { body: nobody },
  "GET /api/v1/agency/escalations/3f8w0c5tqe": { body: { escalation: registered, petition, dossier } },
};
const casePath = "/api/v1/agency/escalations/3f8w0c5tqe";
const open = (queries?: QueryClient, search = "") =>
  renderIn("ru", <CaseRoute />, {
    path: "/:language/agency/:eid",
    at: `/ru/agency/3f8w0c5tqe${search}`,
    ...(queries && { queries }),
  });

describe("a case of an agency", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("is taken in hand, and given to a colleague who sees from whom it came", async () => {
    const me = { id: "4t8w2nfk6c", name: "Қанат Ы.", me: true };
    const taken = { assignee: me, assignedAt: "2026-11-24T05:00:00Z", handovers: [] };
    const svetlana = { id: "9p3x7mhd2v", name: "Светлана К.", me: false };
    const given = {
      assignee: svetlana,
      assignedAt: "2026-11-24T06:00:00Z",
      handovers: [{ by: me, to: svetlana, handedAt: "2026-11-24T06:00:00Z" }],
    };
    const requests = fakeBackend({ ...base, [`PUT ${assignmentPath}`]: { body: taken } });
    await open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Взять себе" }));
    expect(await screen.findByText("Это дело у вас.")).toBeTruthy();
    const puts = () => requests.filter(({ method }) => method === "PUT");
    expect(await puts()[0]?.json()).toEqual({});

    fakeBackend({ ...base, [`PUT ${assignmentPath}`]: { body: given } });
    await user.selectOptions(screen.getByLabelText("Передать коллеге"), "Светлана К.");
    await user.click(screen.getByRole("button", { name: "Передать" }));
    expect(await screen.findByText(/Это дело ведёт Светлана К\./)).toBeTruthy();
    expect(screen.getByText(/Қанат Ы\.: передано коллеге \(Светлана К\.\)/)).toBeTruthy();
  });

  it("says when a colleague was quicker", async () => {
    fakeBackend({
      ...base,
      ...fakeDraft(),
      [`PUT ${assignmentPath}`]: {
        status: 409,
        body: { code: "ASSIGNMENT_CHANGED", title: "", status: 409 },
      },
    });
    await open();
    await userEvent.setup().click(await screen.findByRole("button", { name: "Взять себе" }));
    expect((await screen.findByRole("alert")).textContent).toContain("перешло к другому сотруднику");
  });

  it("is answered demand by demand and published after a last look", async () => {
    const answered = {
      ...registered,
      state: "ANSWERED",
      answeredAt: "2026-11-24T05:00:00Z",
      clock: null,
      response: {
        answeredAt: "2026-11-24T05:00:00Z",
        text: null,
        version: 1,
        publishedAt: "2026-11-24T05:00:00Z",
        answersAnew: false,
        why: null,
        attachments: [],
        earlier: [],
        answers: [
          { demand: 1, outcome: "PARTLY_SATISFIED", reasons: { ru: "В плане 2027 года" } },
          { demand: 2, outcome: "SATISFIED", reasons: { ru: "С января" } },
        ],
      },
    };
    const requests = fakeBackend({
      ...base,
      ...fakeDraft(),
      "POST /api/v1/agency/escalations/3f8w0c5tqe/release": { body: answered },
    });
    await open();
    expect(await screen.findByText("Осталось 3 рабочих дня")).toBeTruthy();
    expect(await screen.findByText(/Черновик сохраняется сам/)).toBeTruthy();
    expect(await screen.findByText(/Потом страница петиции покажет просрочку/)).toBeTruthy();
    expect(screen.getByText("Готово 0 из 2 требований")).toBeTruthy();
    const first = within(screen.getByRole("group", { name: /Построить школу/ }));
    const second = within(screen.getByRole("group", { name: /Организовать подвоз/ }));
    await userEvent.click(first.getByRole("radio", { name: "Частично" }));
    await userEvent.type(first.getByRole("textbox", { name: "Русский" }), "В плане 2027 года");
    expect(screen.getByText("Готово 1 из 2 требований")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Проверить и опубликовать" }));
    const summary = within(screen.getByRole("alert", { name: "Исправьте 2 поля" }));
    await userEvent.click(summary.getByRole("link", { name: "Требование 2: выберите решение" }));
    expect(document.activeElement).toBe(second.getByRole("radio", { name: "Удовлетворено" }));
    await userEvent.click(second.getByRole("radio", { name: "Удовлетворено" }));
    await userEvent.type(second.getByRole("textbox", { name: "Русский" }), "С января");
    await userEvent.click(screen.getByRole("button", { name: "Проверить и опубликовать" }));
    const dialog = within(screen.getByRole("dialog", { name: "Опубликовать ответ?" }));
    expect(dialog.getByText("С января")).toBeTruthy();
    await userEvent.click(dialog.getByRole("button", { name: "Опубликовать" }));
    expect(await screen.findByText("Ответ опубликован")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.className).toBe("success"));
    expect(screen.getByRole("heading", { name: "Опубликованный ответ" })).toBeTruthy();
    expect(localStorage).toHaveLength(0);
    const saved = requests.filter(({ method }) => method === "PUT").at(-1);
    expect(await saved?.json()).toMatchObject({
      answers: [
        { demand: 1, outcome: "PARTLY_SATISFIED" },
        { demand: 2, outcome: "SATISFIED" },
      ],
      text: null,
    });
  });

  it("hands out the dossier, once it is made, and says how to check it", async () => {
    const body = { escalation: registered, petition, dossier: null as typeof dossier | null };
    fakeBackend({ ...base, "GET /api/v1/agency/escalations/3f8w0c5tqe": { body } });
    const coming = await open();
    expect(await screen.findByText(/Досье составляется/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Скачать досье/ })).toBeNull();
    coming.unmount();

    body.dossier = dossier;
    const made = await open();
    const link = await screen.findByRole("link", { name: /Скачать досье, ZIP \(254 КБ\)/ });
    expect(link.getAttribute("href")).toBe("/api/v1/agency/escalations/3f8w0c5tqe/dossier");
    expect(screen.getByRole("link", { name: /PDF/ }).getAttribute("href")).toBe(
      "/api/v1/agency/escalations/3f8w0c5tqe/dossier.pdf?language=ru",
    );
    expect(screen.getByText(dossier.sha256)).toBeTruthy();
    expect(screen.getByText("Ваш орган его ещё не скачивал.")).toBeTruthy();
    made.unmount();

    body.dossier = { ...dossier, downloadedAt: null, isDestroyed: true };
    await open();
    expect(await screen.findByText(/досье уничтожено/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Скачать досье/ })).toBeNull();
  });

  it("keeps the draft of an answer through a reload", async () => {
    fakeBackend({ ...base, ...fakeDraft() });
    const before = await open();
    const group = within(await screen.findByRole("group", { name: /Построить школу/ }));
    await userEvent.type(group.getByRole("textbox", { name: "Қазақша" }), "Жоспарда бар");
    before.unmount();
    await open();
    expect(await screen.findByDisplayValue("Жоспарда бар")).toBeTruthy();
  });

  it("says that a colleague answered first", async () => {
    fakeBackend({
      ...base,
      ...fakeDraft(),
      "POST /api/v1/agency/escalations/3f8w0c5tqe/release": {
        status: 409,
        body: { code: "ALREADY_ANSWERED" },
      },
    });
    await open();
    for (const name of [/Построить школу/, /Организовать подвоз/]) {
      const group = within(await screen.findByRole("group", { name }));
      await userEvent.click(group.getByRole("radio", { name: "Отказано" }));
      await userEvent.type(group.getByRole("textbox", { name: "Русский" }), "Нет");
    }
    await userEvent.click(screen.getByRole("button", { name: "Проверить и опубликовать" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Опубликовать" }));
    expect(await screen.findByText(/Ответ на эту петицию уже опубликован/)).toBeTruthy();
  });

  it("is submitted where the head releases, and waits then", async () => {
    const answers = [1, 2].map((demand) => ({ demand, outcome: "REFUSED", reasons: { ru: "Нет средств" } }));
    const requests = fakeBackend({
      ...base,
      ...fakeDraft({ ...draft, revision: 4, answers, headReleases: true, mayRelease: false }),
    });
    await open();
    expect(await screen.findByText(/Ответы этого органа публикует руководитель/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Проверить и отправить на утверждение" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/Часть ответа не написана по-казахски/)).toBeTruthy();
    await userEvent.click(dialog.getByRole("button", { name: "Отправить на утверждение" }));
    expect(await screen.findByText(/Черновик на утверждении у руководителя/)).toBeTruthy();
    expect(screen.queryByRole("group", { name: /Построить школу/ })).toBeNull();
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toEqual({ revision: 4, basedOn: 0 });
  });

  it("lets nobody overwrite what a colleague saved", async () => {
    const theirs = { ...draft, revision: 2, text: { ru: "Версия коллеги" } };
    let now = draft;
    fakeBackend({
      ...base,
      [`GET ${draftPath}`]: () => ({ body: now }),
      [`PUT ${draftPath}`]: () => {
        now = theirs;
        return { status: 409, body: { code: "DRAFT_CHANGED" } };
      },
    });
    await open();
    const group = within(await screen.findByRole("group", { name: /Построить школу/ }));
    await userEvent.type(group.getByRole("textbox", { name: "Русский" }), "Моё");
    expect(await screen.findByText("Коллега сохранил другую версию", {}, { timeout: 5_000 })).toBeTruthy();
    expect(screen.getByDisplayValue("Моё")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Продолжить с версией коллеги" }));
    expect(screen.getByDisplayValue("Версия коллеги")).toBeTruthy();
    expect(screen.queryByDisplayValue("Моё")).toBeNull();
  });

  it("goes on from the draft with its new file, and does not ask whose words to keep", async () => {
    const answers = [1, 2].map((demand) => ({ demand, outcome: "REFUSED", reasons: { ru: "Нет средств" } }));
    const file = { name: "план.pdf", kind: "PDF", size: 9, sha256: "ab".repeat(32), href: "/план" };
    let now = { ...draft, revision: 4, answers, attachments: [] as unknown[] };
    const revised = (change: Partial<typeof now>) => {
      now = { ...now, ...change, revision: now.revision + 1 };
      return { body: now };
    };
    const requests = fakeBackend({
      ...base,
      [`GET ${draftPath}`]: () => ({ body: now }),
      [`POST ${draftPath}/attachments`]: () => {
        revised({ attachments: [file] });
        return { status: 201, body: file };
      },
      [`PUT ${draftPath}`]: () => revised({}),
    });
    await open();
    const group = within(await screen.findByRole("group", { name: /Построить школу/ }));
    await userEvent.type(group.getByRole("textbox", { name: "Русский" }), " до 2028 года");
    await userEvent.upload(
      screen.getByLabelText("Добавить файл", { selector: "input" }),
      new File(["%PDF-1.7"], "план.pdf", { type: "application/pdf" }),
    );
    expect(await screen.findByRole("button", { name: "Убрать файл план.pdf" })).toBeTruthy();
    await waitFor(() => expect(requests.some(({ method }) => method === "PUT")).toBe(true), {
      timeout: 5_000,
    });
    expect(screen.queryByText("Коллега сохранил другую версию")).toBeNull();
    expect(screen.getByDisplayValue("Нет средств до 2028 года")).toBeTruthy();
    const sent = requests.find(({ method }) => method === "PUT");
    expect(await sent?.json()).toMatchObject({ revision: 5 });
  });

  it("registers with a number; the review clock begins", async () => {
    const requests = fakeBackend({
      ...base,
      "GET /api/v1/agency/escalations/3f8w0c5tqe": { body: { escalation: forwarded, petition } },
      ...fakeDraft(),
      "POST /api/v1/agency/escalations/3f8w0c5tqe/registration": {
        body: { escalation: registered, petition },
      },
    });
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Зарегистрировать" }));
    expect(screen.getByRole("link", { name: "Напишите регистрационный номер" })).toBeTruthy();
    await userEvent.type(screen.getByRole("textbox", { name: "Регистрационный номер" }), "3-02/1184");
    await userEvent.click(screen.getByRole("button", { name: "Зарегистрировать" }));
    expect(await screen.findByRole("heading", { name: "Ответ по требованиям" })).toBeTruthy();
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toMatchObject({ number: "3-02/1184" });
  });

  it("shows how a case is now when a colleague returned it meanwhile", async () => {
    let now: unknown = forwarded;
    fakeBackend({
      ...base,
      "GET /api/v1/agency/escalations/3f8w0c5tqe": () => ({ body: { escalation: now, petition } }),
      "POST /api/v1/agency/escalations/3f8w0c5tqe/registration": () => {
        now = { ...forwarded, state: "RETURNED" };
        return { status: 409, body: { status: 409, code: "CASE_RETURNED" } };
      },
    });
    await open();
    await userEvent.type(await screen.findByRole("textbox", { name: "Регистрационный номер" }), "3-02/1184");
    await userEvent.click(screen.getByRole("button", { name: "Зарегистрировать" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Зарегистрировать" })).toBeNull());
    expect(screen.queryByText(/Ошибка на нашей стороне/)).toBeNull();
  });

  it("says that it was registered by a signed statement, and how the documents were sent", async () => {
    const statement = { client: "4t8w2nfk6c", receivedAt: "2026-10-29T05:00:00Z" };
    fakeBackend({
      ...base,
      ...fakeDraft(),
      "GET /api/v1/agency/escalations/3f8w0c5tqe": {
        body: { escalation: registered, petition, dossier, statement },
      },
      "GET /api/v1/agency/escalations/3f8w0c5tqe/deliveries": {
        body: {
          items: [
            {
              id: "9p3x7mhd2v",
              kind: "EMAIL",
              about: "DOSSIER",
              state: "PENDING",
              nextAttemptAt: "2026-10-28T06:00:00Z",
              attempts: [{ startedAt: "2026-10-28T05:01:00Z", outcome: "BUSY" }],
            },
          ],
        },
      },
    });
    await open();
    expect(await screen.findByText(/Зарегистрировано подписанным заявлением/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Скачать заявление" }).getAttribute("href")).toBe(
      "/api/v1/agency/escalations/3f8w0c5tqe/registration/statement",
    );
    await userEvent.click(screen.getByText("Как отправлено по каналам"));
    expect(
      await screen.findByText(/Документы по электронной почте\. В пути\. Следующая попытка/),
    ).toBeTruthy();
    expect(screen.getByText(/Другая сторона занята/)).toBeTruthy();
  });
});

/** The case with a version of its answer. */
function answeredBy(version: number, why: string, state: object = {}) {
  const said = {
    version,
    publishedAt: "2026-11-24T05:00:00Z",
    answersAnew: false,
    why: null,
    text: null,
    attachments: [],
    answers: [1, 2].map((demand) => ({ demand, outcome: "REFUSED", reasons: { ru: why } })),
  };
  return {
    ...registered,
    state: "ANSWERED",
    answeredAt: said.publishedAt,
    clock: null,
    response: { ...said, answeredAt: said.publishedAt, earlier: [] },
    ...state,
  };
}

describe("a case that a colleague works on at the same time", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  /** A server on which a colleague acts; what officers here do is answered as `more` says. */
  const meanwhile = (escalation: unknown, written: object, more: Parameters<typeof fakeBackend>[0] = {}) => {
    const now = { escalation, draft: { ...draft, ...written } as object };
    const requests = fakeBackend({
      ...base,
      [`GET ${casePath}`]: () => ({ body: { escalation: now.escalation, petition, dossier } }),
      [`GET ${draftPath}`]: () => ({ body: now.draft }),
      ...more,
    });
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    return {
      requests,
      queries,
      publishes: async (version: number, why: string) => {
        now.escalation = answeredBy(version, why);
        now.draft = { ...draft, basedOn: version };
        await queries.refetchQueries({ queryKey: ["agency", "case", "3f8w0c5tqe", "draft"] });
      },
      becomes: (another: unknown) => {
        now.escalation = another;
      },
      drafts: (another: object) => {
        now.draft = { ...now.draft, ...another };
      },
    };
  };
  const textOf = (name: RegExp) =>
    within(screen.getByRole("group", { name })).getByRole<HTMLTextAreaElement>("textbox", {
      name: "Русский",
    });

  it("is corrected from the answer that the colleague published, not from the one before", async () => {
    const { queries, publishes, requests } = meanwhile(answeredBy(1, "Нет денег"), { basedOn: 1 });
    await open(queries);
    await screen.findByRole("button", { name: "Исправить ответ" });
    await publishes(2, "Деньги нашлись");
    await screen.findByText(/опубликовали новую версию ответа/);
    await userEvent.click(screen.getByRole("button", { name: "Исправить ответ" }));
    await screen.findByRole("form", { name: "Исправление ответа" });
    expect(textOf(/Построить школу/).value).toBe("Деньги нашлись");
    await userEvent.type(textOf(/Построить школу/), "!");
    const sent = () => requests.find(({ method }) => method === "PUT");
    await waitFor(() => expect(sent()).toBeTruthy(), { timeout: 5_000 });
    expect(await sent()?.json()).toMatchObject({ revision: 0, basedOn: 2 });
  });

  it("shows the answer that the colleague published, and no empty form", async () => {
    const { queries, publishes } = meanwhile(registered, { revision: 3 });
    await open(queries);
    await screen.findByRole("form", { name: "Ответ по требованиям" });
    await publishes(1, "Нет денег");
    expect(await screen.findByText(/ответ опубликовали/)).toBeTruthy();
    expect(screen.getByRole("region", { name: "Опубликованный ответ" })).toBeTruthy();
    expect(screen.queryByRole("form", { name: /^(Ответ|Исправление)/ })).toBeNull();
  });

  it("asks whose words to keep when one was still writing", async () => {
    const { queries, publishes } = meanwhile(registered, {});
    await open(queries);
    await screen.findByRole("form", { name: "Ответ по требованиям" });
    await userEvent.type(textOf(/Построить школу/), "Моё");
    await publishes(1, "Нет денег");
    await screen.findByRole("form", { name: "Исправление ответа" });
    expect(screen.getByText("Коллега сохранил другую версию")).toBeTruthy();
    expect(textOf(/Построить школу/).value).toBe("Моё");
    await userEvent.click(screen.getByRole("button", { name: "Продолжить с версией коллеги" }));
    expect(textOf(/Построить школу/).value).toBe("Нет денег");
  });

  it("has a correction that is given up, at once before anything is written and after a question then", async () => {
    const { queries, requests, drafts } = meanwhile(
      answeredBy(1, "Нет денег"),
      { basedOn: 1 },
      { [`DELETE ${draftPath}`]: { body: { ...draft, basedOn: 1 } } },
    );
    await open(queries);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Исправить ответ" }));
    await user.click(await screen.findByRole("button", { name: "Не исправлять" }));
    expect(screen.queryByRole("form", { name: "Исправление ответа" })).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Опубликованный ответ" })),
    );
    const discarded = () => requests.filter(({ method }) => method === "DELETE");
    expect(discarded()).toEqual([]);

    drafts({ revision: 2, savedAt: "2026-11-25T05:00:00Z", savedBy: "OFFICER" });
    await queries.refetchQueries({ queryKey: ["agency", "case", "3f8w0c5tqe", "draft"] });
    await user.click(await screen.findByRole("button", { name: "Не исправлять" }));
    const dialog = within(screen.getByRole("dialog", { name: "Удалить черновик?" }));
    await user.click(dialog.getByRole("button", { name: "Удалить черновик" }));
    await waitFor(() => expect(screen.queryByRole("form", { name: "Исправление ответа" })).toBeNull());
    expect(discarded().map(({ url }) => new URL(url).search)).toEqual(["?revision=2&basedOn=1"]);
  });

  it.each([
    ["released", true, "release", "Проверить и опубликовать", "Опубликовать"],
    [
      "submitted",
      false,
      "draft/submission",
      "Проверить и отправить на утверждение",
      "Отправить на утверждение",
    ],
  ])("is not %s as somebody saw it no more, and shown anew", async (_, mayRelease, path, check, act) => {
    const answersOf = (ru: string) =>
      [1, 2].map((demand) => ({ demand, outcome: "REFUSED", reasons: { ru } }));
    const { queries, drafts, requests } = meanwhile(
      answeredBy(3, "Нет денег"),
      {
        revision: 4,
        basedOn: 3,
        answers: answersOf("Нет средств"),
        why: { ru: "Опечатка" },
        headReleases: !mayRelease,
        mayRelease,
      },
      {
        [`POST ${casePath}/${path}`]: () => {
          drafts({ revision: 5, answers: answersOf("Средства есть") });
          return { status: 409, body: { status: 409, code: "DRAFT_CHANGED" } };
        },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: check }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: act }));
    expect((await screen.findByRole("alert")).textContent).toContain("Коллега изменил черновик");
    await waitFor(() => expect(textOf(/Построить школу/).value).toBe("Средства есть"));
    const sent = requests.find(({ method }) => method === "POST");
    expect(await sent?.json()).toEqual({ revision: 4, basedOn: 3 });
  });

  it("is submitted once the head has decided to publish alone", async () => {
    const answers = [1, 2].map((demand) => ({ demand, outcome: "REFUSED", reasons: { ru: "Нет средств" } }));
    const { queries, drafts } = meanwhile(
      registered,
      { revision: 4, answers },
      {
        [`POST ${casePath}/release`]: () => {
          drafts({ headReleases: true, mayRelease: false });
          return { status: 403, body: { status: 403, code: "HEAD_MUST_RELEASE" } };
        },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Проверить и опубликовать" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Опубликовать" }));
    expect(await screen.findByRole("button", { name: "Проверить и отправить на утверждение" })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("публикует руководитель");
  });

  it("is not put back out of the hands of who took it over", async () => {
    const me = { id: "4t8w2nfk6c", name: "Қанат Ы.", me: true };
    const { queries, requests } = meanwhile(
      registered,
      {},
      {
        [`GET ${assignmentPath}`]: { body: { ...nobody, assignee: me } },
        [`DELETE ${assignmentPath}`]: { status: 409, body: { status: 409, code: "ASSIGNMENT_CHANGED" } },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Вернуть в общие" }));
    expect((await screen.findByRole("alert")).textContent).toContain("перешло к другому сотруднику");
    const sent = requests.find(({ method }) => method === "DELETE");
    expect(sent && new URL(sent.url).search).toBe("?from=4t8w2nfk6c");
  });

  it("says that the colleague registered it, where the form was", async () => {
    const { queries, becomes } = meanwhile(
      forwarded,
      {},
      {
        [`POST ${casePath}/registration`]: () => {
          becomes(registered);
          return { status: 409, body: { status: 409, code: "ALREADY_REGISTERED" } };
        },
      },
    );
    await open(queries);
    await userEvent.type(await screen.findByRole("textbox", { name: "Регистрационный номер" }), "3-02/1184");
    await userEvent.click(screen.getByRole("button", { name: "Зарегистрировать" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Зарегистрировать" })).toBeNull());
    const told = screen.getByText(/Эта петиция уже зарегистрирована/);
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });

  const extension = {
    workingDays: 15,
    dueOnBefore: "2026-11-26",
    dueOn: "2026-12-17",
    reason: { ru: "Экспертиза" },
    extendedAt: "2026-11-24T05:00:00Z",
  };

  it("shows an extension that the colleague was faster with, and offers none", async () => {
    const { queries, becomes } = meanwhile(
      registered,
      {},
      {
        [`GET ${casePath}/extension`]: {
          body: { refusal: null, workingDays: 15, dueOn: "2026-11-26", dueOnThen: "2026-12-17" },
        },
        [`POST ${casePath}/extension`]: () => {
          becomes({ ...registered, extension });
          return { status: 409, body: { status: 409, code: "ALREADY_EXTENDED" } };
        },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Продлить срок" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Русский" }), "Экспертиза");
    await userEvent.click(dialog.getByRole("button", { name: "Продлить и объявить об этом" }));
    expect(await screen.findByText(/Этот срок уже продлил ваш коллега/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Продлить срок" })).toBeNull());
  });

  it("asks for no reason of an extension that would be refused", async () => {
    const { queries, becomes } = meanwhile(
      registered,
      {},
      {
        [`GET ${casePath}/extension`]: () => {
          becomes({ ...registered, extension });
          return {
            body: { refusal: "ALREADY_EXTENDED", workingDays: 15, dueOn: "2026-12-17", dueOnThen: null },
          };
        },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Продлить срок" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(await dialog.findByText(/Этот срок уже продлил ваш коллега/)).toBeTruthy();
    expect(dialog.queryByRole("textbox")).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Не продлевать" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Продлить срок" })).toBeNull());
  });

  it("lies in the inbox under its new last day once it is extended", async () => {
    const { queries, requests } = meanwhile(
      registered,
      {},
      {
        [`POST ${casePath}/extension`]: { body: { ...registered, extension } },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Продлить срок" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Русский" }), "Экспертиза");
    const lists = () =>
      requests.filter(({ url }) => new URL(url).pathname === "/api/v1/agency/escalations").length;
    const before = lists();
    await userEvent.click(dialog.getByRole("button", { name: "Продлить и объявить об этом" }));
    await waitFor(() => expect(lists()).toBeGreaterThan(before));
  });

  it("does not offer to cancel a hearing that the colleague cancelled", async () => {
    const hearing = {
      number: 1,
      kind: "HEARING",
      startsAt: "2099-12-01T05:00:00Z",
      place: { ru: "Акимат" },
      link: null,
      about: null,
      announcedAt: "2026-11-20T05:00:00Z",
      cancelledAt: null,
      why: null,
    };
    const { queries, becomes } = meanwhile(
      { ...registered, hearings: [hearing] },
      {},
      {
        [`POST ${casePath}/hearings/1/cancellation`]: () => {
          becomes({
            ...registered,
            hearings: [{ ...hearing, cancelledAt: "2026-11-24T05:00:00Z", why: { ru: "Карантин" } }],
          });
          return { status: 409, body: { status: 409, code: "HEARING_NOT_AHEAD" } };
        },
      },
    );
    await open(queries);
    await userEvent.click(await screen.findByRole("button", { name: "Отменить" }));
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.type(dialog.getByRole("textbox", { name: "Русский" }), "Карантин");
    await userEvent.click(dialog.getByRole("button", { name: "Отменить и объявить об этом" }));
    const told = await screen.findByText("Оно уже началось или отменено.");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Отменить" })).toBeNull());
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
  });

  it("leads back to the inbox as it was filtered", async () => {
    const { queries } = meanwhile(registered, {});
    await open(queries, "?overdue=true");
    const back = await screen.findByRole("link", { name: "Входящие" });
    expect(back.getAttribute("href")).toBe("/ru/agency?overdue=true");
  });
});
