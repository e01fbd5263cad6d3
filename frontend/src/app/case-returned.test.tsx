import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Escalation } from "~/api/agency-case";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { CaseRoute } from "./case-route";

const petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: { ru: "Школа в Нуркенте" },
  summary: { ru: "Суть" },
  demands: [{ number: 1, text: { ru: "Построить школу" } }],
  jurisdiction: "KZ-75",
  topic: "education",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
};
const first = {
  version: 1,
  publishedAt: "2026-10-20T05:00:00Z",
  answersAnew: false,
  why: null,
  text: null,
  attachments: [],
  answers: [{ demand: 1, outcome: "REFUSED" as const, reasons: { ru: "Нет денег" } }],
};
const returned: Escalation = {
  id: "3f8w0c5tqe",
  petition: petition.id,
  tier: 1,
  agency: "akimat-75",
  state: "ANSWERED",
  reachedAt: "2026-09-28T05:00:00Z",
  forwardedAt: "2026-09-28T05:00:05Z",
  registrationNumber: "3-02/1184",
  registeredOn: "2026-09-29",
  registeredAt: "2026-09-29T05:00:00Z",
  answeredAt: first.publishedAt,
  hearings: [],
  routes: [],
  overdueWorkingDays: 2,
  clock: {
    awaiting: "RESPONSE",
    dueOn: "2026-11-20",
    workingDaysAllowed: 15,
    workingDaysElapsed: 17,
    workingDaysLeft: 0,
    overdueWorkingDays: 2,
  },
  response: { ...first, answeredAt: first.publishedAt, earlier: [] },
};
const casePath = "/api/v1/agency/escalations/3f8w0c5tqe";
const open = async (escalation: Escalation, more: Record<string, FakeAnswer> = {}) => {
  const requests = fakeBackend({
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
      body: { items: [{ slug: "akimat-75", kind: "AKIMAT", name: { ru: "Акимат города Алматы" } }] },
    },
    "GET /api/v1/agency/escalations": { body: { items: [{ escalation, petition }] } },
    "GET /api/v1/agency/colleagues": {
      body: { items: [{ id: "9p3x7mhd2v", name: "Светлана К.", me: false }] },
    },
    [`GET ${casePath}`]: { body: { escalation, petition } },
    [`GET ${casePath}/assignment`]: {
      body: {
        assignee: { id: "4t8w2nfk6c", name: "Қанат Ы.", me: true },
        assignedAt: "2026-10-30T05:00:00Z",
        handovers: [],
      },
    },
    [`GET ${casePath}/draft`]: {
      body: {
        revision: 0,
        basedOn: escalation.response?.version ?? 0,
        state: "WRITING",
        savedAt: null,
        savedBy: null,
        note: null,
        answers: [],
        text: null,
        why: null,
        attachments: [],
        headReleases: false,
        mayRelease: true,
        limits: { attachments: 10, attachmentBytes: 7_000_000, attachmentName: 120 },
      },
    },
    ...more,
  });
  await renderIn("ru", <CaseRoute />, { path: "/:language/agency/:eid", at: "/ru/agency/3f8w0c5tqe" });
  return requests;
};

describe("a case whose answer was returned as inadequate", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("lies with what is overdue, not with what is done", async () => {
    await open(returned);
    const overdue = await screen.findByRole("region", { name: "Просрочено" });
    expect(within(overdue).getByText(/Новый ответ был нужен до 20\s+ноября/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Ответ дан" })).toBeNull();
  });

  it("says until when the new answer is awaited", async () => {
    await open({
      ...returned,
      overdueWorkingDays: 0,
      clock: {
        awaiting: "RESPONSE",
        dueOn: "2099-12-14",
        workingDaysAllowed: 15,
        workingDaysElapsed: 5,
        workingDaysLeft: 10,
        overdueWorkingDays: 0,
      },
    });
    const later = await screen.findByRole("region", { name: "Позже" });
    expect(within(later).getByText(/Ответ вернули: новый нужен до 14\s+декабря 2099/)).toBeTruthy();
  });

  it("asks for a new answer, and says on paper why the first was returned", async () => {
    await open(returned, {
      [`GET /api/v1/petitions/${petition.id}/escalations/${returned.id}/ratings`]: {
        body: {
          round: 2,
          open: false,
          demands: [],
          returned: {
            returnedAt: "2026-10-30T05:00:00Z",
            dueOn: "2026-11-20",
            overdueWorkingDays: 2,
            explanation: { ru: "На требование ответа нет" },
            legalBasis: { ru: "АППК, статья 90-4" },
            ratings: [],
          },
        },
      },
    });
    expect(await screen.findByText(/Ответить заново нужно было до 20\s+ноября/)).toBeTruthy();
    const [onScreen, onPaper] = await screen.findAllByText("На требование ответа нет");
    expect(onScreen?.closest("details")?.open).toBe(false);
    expect(onPaper?.closest("details")?.open).toBe(true);
    expect(onPaper?.closest(".case-print")).toBeTruthy();
  });

  it("can be given to a colleague or put back, which a case that is answered cannot", async () => {
    await open(returned);
    const assignment = within(await screen.findByRole("region", { name: "Кто ведёт дело" }));
    expect(assignment.getByRole("button", { name: "Вернуть в общие" })).toBeTruthy();
    expect(await assignment.findByRole("button", { name: "Передать" })).toBeTruthy();
  });

  it("is in nobody's hand to give away once it is answered anew", async () => {
    await open({ ...returned, clock: null, overdueWorkingDays: 0 });
    const assignment = within(await screen.findByRole("region", { name: "Кто ведёт дело" }));
    expect(assignment.queryByRole("button")).toBeNull();
  });

  it("asks for a new answer, not for a correction", async () => {
    await open(returned);
    await userEvent.click(await screen.findByRole("button", { name: "Дать новый ответ" }));
    const form = within(await screen.findByRole("form", { name: "Новый ответ" }));
    expect(form.getByText(/Орган дал новый ответ/)).toBeTruthy();
    expect(screen.queryByText(/[Ии]справ(ил|ить)/)).toBeNull();
  });

  it("asks for a correction where nothing was returned", async () => {
    await open({ ...returned, clock: null, overdueWorkingDays: 0 });
    await userEvent.click(await screen.findByRole("button", { name: "Исправить ответ" }));
    const form = within(await screen.findByRole("form", { name: "Исправление ответа" }));
    expect(form.getByText(/Орган исправил ответ/)).toBeTruthy();
  });

  it.each([
    [true, /Орган дал новый ответ 18\s+ноября/],
    [false, /Орган исправил ответ 18\s+ноября/],
  ])("says of the newest version whether it is the new answer: %s", async (answersAnew, words) => {
    await open({
      ...returned,
      clock: null,
      overdueWorkingDays: 0,
      response: {
        ...first,
        version: 2,
        publishedAt: "2026-11-18T05:00:00Z",
        answersAnew,
        why: { ru: "Деньги нашлись" },
        answeredAt: first.publishedAt,
        earlier: [first],
      },
    });
    const published = within(await screen.findByRole("region", { name: "Опубликованный ответ" }));
    expect(published.getByText(words)).toBeTruthy();
  });

  it("is printed with the answer that is published, without what is written and pressed on the screen", async () => {
    await open(returned);
    const heading = await screen.findByRole("heading", { name: /Ответ органа, 20\s+октября 2026/ });
    const paper = heading.closest<HTMLElement>(".case-print");
    expect(paper && within(paper).getByText("Нет денег")).toBeTruthy();
    expect(paper && within(paper).getByText("Отказано")).toBeTruthy();
    expect(paper?.querySelector("button, textarea")).toBeNull();
  });

  it("has no answer on paper while there is none", async () => {
    await open({ ...returned, state: "REGISTERED", answeredAt: null, response: null });
    await screen.findByRole("button", { name: "Распечатать дело" });
    expect(screen.queryByRole("heading", { name: /Ответ органа/ })).toBeNull();
  });
});
