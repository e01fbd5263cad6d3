import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { PetitionPage } from "./petition-page";

const nobody = { authenticated: false, roles: [], eligible: false };
const petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: { ru: "Открыто измерять воздух" },
  summary: { ru: "Зимой воздух грязный." },
  demands: [{ number: 1, text: { ru: "Поставить датчики." } }],
  jurisdiction: "KZ-75",
  topic: "environment",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  publishedAt: "2026-09-07T05:00:00Z",
  closesAt: "2099-03-07T05:00:00Z",
  textSha256: "ab".repeat(32),
  tally: { inForce: 21_463, signed: 21_470, withdrawn: 7, invalidated: 0 },
  thresholds: [
    {
      tier: 1,
      name: "akimat",
      required: 23_480,
      agency: "akimat-75",
      reviewWorkingDays: 20,
      proof: {
        kind: "PERCENT_OF_POPULATION",
        value: "1",
        population: 2_347_924,
        populationAsOf: "2026-01-01",
        source: "Bureau of National Statistics of the Republic of Kazakhstan",
        formula: "ceil(2347924 * 1 / 100)",
        rounding: "CEILING",
        basis: "Law",
        ruleEffectiveFrom: "2024-04-04",
      },
    },
  ],
  next: { tier: 1, required: 23_480, missing: 2017, agency: "akimat-75" },
  own: false,
};
const base = "GET /api/v1/petitions/7k3m9qx2ab";

async function open(page: object, more: Record<string, FakeAnswer> = {}) {
  const requests = fakeBackend({
    "GET /api/v1/session": { body: nobody },
    "GET /api/v1/jurisdictions": { body: { items: [{ code: "KZ-75", name: { ru: "город Алматы" } }] } },
    "GET /api/v1/topics": { body: { items: [] } },
    "GET /api/v1/agencies": {
      body: { items: [{ slug: "akimat-75", name: { ru: "Акимат города Алматы" } }] },
    },
    [base]: { body: page },
    [`${base}/timeline`]: { body: { items: [{ at: "2026-09-07T05:00:00Z", kind: "PUBLISHED" }] } },
    [`${base}/tally/history`]: { body: [] },
    ...more,
  });
  await renderIn("ru", <PetitionPage />, {
    path: "/:language/petitions/:id",
    at: "/ru/petitions/7k3m9qx2ab",
  });
  return requests;
}

describe("the petition page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("says that the history of signatures could not be loaded, instead of leaving it out", async () => {
    await open(petition, {
      [`${base}/tally/history`]: { status: 404, body: { code: "NOT_FOUND" } },
    });
    expect(await screen.findByText("Не удалось загрузить историю подписей")).toBeTruthy();
  });

  it("says that it could not be learned which signatures do not count", async () => {
    await open(
      { ...petition, tally: { ...petition.tally, invalidated: 12 } },
      { [`${base}/invalidations`]: { status: 500, body: { code: "INTERNAL" } } },
    );
    const failure = await screen.findByText("Не удалось загрузить список подписей, которые не учитываются");
    expect(within(failure.parentElement as HTMLElement).getByRole("button")).toBeTruthy();
  });

  it("breaks lines of summary and demands where the organizer did, as the preview showed them", async () => {
    const text = { ru: "Первая строка\nВторая строка" };
    await open({ ...petition, summary: text, demands: [{ number: 1, text }] });
    await screen.findByRole("heading", { level: 1 });
    const shown = screen.getAllByText(/Первая строка/);
    expect(shown).toHaveLength(2);
    for (const each of shown) expect(each.closest("p.pre")).toBeTruthy();
  });

  it("shows the count, what is missing and the way to sign", async () => {
    await open(petition, {
      [`${base}/tally`]: {
        body: {
          ...petition.tally,
          inForce: 21_464,
          asOf: "2026-11-24T05:00:00Z",
          byRegion: [],
          next: petition.next,
        },
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Открыто измерять воздух" });
    const panel = screen.getByRole("region", { name: "Сколько подписей сейчас" });
    await waitFor(() => expect(panel.textContent).toContain("21\u00A0464"));
    expect(panel.textContent).toContain("До первого порога не хватает 2\u00A0016 подписей.");
    for (const link of screen.getAllByRole("link", { name: "Подписать" }))
      expect(link.getAttribute("href")).toBe("/ru/petitions/7k3m9qx2ab/sign");
  });

  it("leads from whoever gets it to how that agency keeps its time", async () => {
    await open(petition);
    const recipients = within(await screen.findByRole("region", { name: "Кому передаётся" }));
    const agency = await recipients.findByRole("link", { name: "Акимат города Алматы" });
    expect(agency.getAttribute("href")).toBe("/ru/agencies/akimat-75");
  });

  it("says where a case was routed on to, and no longer how long the first agency would have had", async () => {
    const [threshold] = petition.thresholds;
    await open(
      { ...petition, thresholds: [{ ...threshold, reachedAt: "2026-11-02T05:00:00Z" }] },
      {
        "GET /api/v1/agencies": {
          body: {
            items: [
              { slug: "akimat-75", name: { ru: "Акимат города Алматы" } },
              { slug: "ecology", name: { ru: "Минэкологии" } },
            ],
          },
        },
        [`${base}/escalations`]: {
          body: {
            items: [
              {
                id: "3f8w0c5tqe",
                petition: petition.id,
                tier: 1,
                agency: "ecology",
                state: "FORWARDED",
                reachedAt: "2026-11-02T05:00:00Z",
                forwardedAt: "2026-11-12T05:00:00Z",
                overdueWorkingDays: 0,
                hearings: [],
                routes: [],
              },
            ],
          },
        },
      },
    );
    const recipients = await screen.findByRole("region", { name: "Кому передаётся" });
    await waitFor(() =>
      expect(recipients.textContent).toContain("Модератор передал петицию другому органу: Минэкологии"),
    );
    expect(recipients.textContent).not.toContain("Срок ответа");
  });

  it("opens the proof of the number", async () => {
    await open(petition);
    const [toProof] = await screen.findAllByRole("link", { name: "Почему 23\u00A0480?" });
    Element.prototype.scrollIntoView = () => undefined;
    if (toProof) await userEvent.click(toProof);
    const proof = document.getElementById("why-1");
    expect(proof?.hasAttribute("open")).toBe(true);
    expect(proof?.textContent).toContain("23\u00A0479,24");
    expect(document.activeElement?.textContent).toBe("Почему 23\u00A0480?");
  });

  it("says that one signed, with the way to the receipt and back", async () => {
    await open(petition, {
      "GET /api/v1/session": { body: { ...nobody, authenticated: true } },
      [`${base}/signature`]: { body: { petition: petition.id, signedAt: "2026-11-20T05:00:00Z" } },
    });
    expect(await screen.findByText("Вы подписали")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Подписать" })).toBeNull();
    expect(screen.getByRole("link", { name: "Отозвать" }).getAttribute("href")).toBe(
      "/ru/petitions/7k3m9qx2ab/sign#withdraw",
    );
  });

  it("says why a petition was rejected when its text is withheld", async () => {
    await open(
      { ...petition, state: "REJECTED", title: {}, summary: {}, demands: [], thresholds: [], next: null },
      {
        [`${base}/timeline`]: {
          body: {
            items: [
              {
                at: "2026-09-07T05:00:00Z",
                kind: "REJECTED",
                reasonCode: "PERSONAL_DATA",
                legalBasis: { ru: "Закон о персональных данных" },
                text: { ru: "В тексте названы соседи." },
              },
            ],
          },
        },
      },
    );
    expect(await screen.findByRole("heading", { level: 1, name: "Петиция с закрытым текстом" })).toBeTruthy();
    const reasons = await screen.findByRole("region", { name: "Почему отклонена" });
    await waitFor(() => expect(reasons.textContent).toContain("В тексте есть чьи-то персональные данные."));
    expect(reasons.textContent).toContain("Закон о персональных данных");
    expect(screen.queryByRole("link", { name: "Подписать" })).toBeNull();
  });

  it("names the co-organizers beside the organizer", async () => {
    await open({ ...petition, coOrganizers: [{ displayName: "Данияр О." }, { displayName: "Сәуле Ж." }] });
    expect(await screen.findByText("Соорганизаторы: Данияр О., Сәуле Ж.")).toBeTruthy();
    expect(screen.getByText("Организатор: Айгүл С.")).toBeTruthy();
  });

  it("leads its organizer from the preview to the draft", async () => {
    const requests = await open({ ...petition, state: "DRAFT", own: true, thresholds: [], next: null });
    expect((await screen.findByRole("link", { name: "Изменить черновик" })).getAttribute("href")).toBe(
      "/ru/start/7k3m9qx2ab",
    );
    expect(requests.some(({ url }) => /timeline|tally|escalations/.test(url))).toBe(false);
  });

  it("says what happens below the first threshold", async () => {
    await open({ ...petition, state: "CLOSED", closedBecause: "TERM_ENDED", next: null });
    expect((await screen.findAllByText(/как обычное обращение/)).length).toBeGreaterThan(0);
  });

  it("says that a new answer is owed where one was returned, not that it is answered", async () => {
    const [threshold] = petition.thresholds;
    await open(
      { ...petition, thresholds: [{ ...threshold, reachedAt: "2026-10-01T05:00:00Z" }], next: null },
      {
        [`${base}/escalations`]: {
          body: {
            items: [
              {
                id: "3f8w0c5tqe",
                petition: petition.id,
                tier: 1,
                agency: "akimat-75",
                state: "ANSWERED",
                reachedAt: "2026-10-01T05:00:00Z",
                forwardedAt: "2026-10-01T05:00:01Z",
                registeredOn: "2026-10-02",
                reviewDueOn: "2026-10-30",
                answeredAt: "2026-10-28T05:00:00Z",
                overdueWorkingDays: 2,
                clock: {
                  awaiting: "RESPONSE",
                  dueOn: "2026-11-20",
                  workingDaysAllowed: 15,
                  workingDaysElapsed: 17,
                  workingDaysLeft: 0,
                  overdueWorkingDays: 2,
                },
                hearings: [],
                routes: [],
              },
            ],
          },
        },
      },
    );
    const now = await screen.findByRole("region", { name: "Где петиция сейчас" });
    expect(now.textContent).toContain("Просрочено на 2 рабочих дня");
    expect(now.textContent).toContain(
      "Ответ вернули. Срок нового ответа: до 20\u00A0ноября 2026\u00A0г. включительно.",
    );
    expect(screen.queryByText(/Ответ получен/)).toBeNull();
    expect(screen.getByText("Новый ответ просрочен на 2 рабочих дня")).toBeTruthy();
  });

  it("says when there is no such petition", async () => {
    fakeBackend({ "GET /api/v1/session": { body: nobody } });
    await renderIn("ru", <PetitionPage />, {
      path: "/:language/petitions/:id",
      at: "/ru/petitions/nothere000",
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Петиция не найдена" })).toBeTruthy();
  });
});
