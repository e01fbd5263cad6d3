import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AgencyCase, Hearing } from "~/api/agency-case";
import { madePetition } from "~/testing/made-petition";
import { fakeBackend, type FakeAnswer, renderIn, signedIn } from "~/testing/render";
import { HearingPart } from "./hearing-part";

const eid = "3f8w0c5tqe";
const announce = `POST /api/v1/agency/escalations/${eid}/hearings`;
const theirs: Hearing = {
  number: 1,
  kind: "HEARING",
  startsAt: "2030-02-15T05:00:00Z",
  place: { ru: "Зал" },
  announcedAt: "2026-11-20T05:00:00Z",
};
const found = (hearings: Hearing[]): AgencyCase => ({
  petition: madePetition(),
  escalation: {
    id: eid,
    petition: "7k3m9qx2ab",
    tier: 1,
    agency: "akimat-62",
    state: "REGISTERED",
    reachedAt: "2026-11-01T05:00:00Z",
    overdueWorkingDays: 0,
    hearings,
    routes: [],
  },
});

/** As the page shows it, where a colleague announces a hearing meanwhile. */
function Shown() {
  const [hearings, setHearings] = useState<Hearing[]>([]);
  return (
    <>
      <button type="button" onClick={() => setHearings([theirs])}>
        colleague
      </button>
      <HearingPart
        found={found(hearings)}
        hearings={(all, action) => all.map((hearing) => <div key={hearing.number}>{action(hearing)}</div>)}
      />
    </>
  );
}

async function open(answer: FakeAnswer = { body: found([theirs]).escalation }) {
  const requests = fakeBackend({ [announce]: answer });
  const shown = await renderIn("ru", <Shown />, { queries: signedIn("Айгүл С.", "AGENCY") });
  if (!screen.queryByRole("textbox", { name: "Ссылка для участия" }))
    await userEvent.click(screen.getByText("Объявить слушания или обсуждение"));
  return { requests, shown };
}
const link = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Ссылка для участия" });
const at = () => screen.getByLabelText<HTMLInputElement>(/Дата и время начала/);
const go = () => userEvent.click(screen.getByRole("button", { name: "Объявить" }));

describe("a hearing that an officer announces", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("is not lost when a colleague announces another one meanwhile", async () => {
    await open();
    await userEvent.type(link(), "https://meet.example/1");
    await userEvent.click(screen.getByRole("button", { name: "colleague" }));
    expect(screen.getByRole("button", { name: "Отменить" })).toBeTruthy();
    expect(link().value).toBe("https://meet.example/1");
  });

  it("is there again after the session ended, until it is announced", async () => {
    const { shown } = await open();
    await userEvent.type(link(), "https://meet.example/1");
    shown.unmount();
    await open();
    expect(link().value).toBe("https://meet.example/1");
    expect(screen.getByText(/Мы вернули то, что вы писали раньше/)).toBeTruthy();
    await userEvent.type(at(), "2030-02-15T10:00");
    await go();
    await waitFor(() => expect(link().value).toBe(""));
    expect(localStorage.getItem(`undeu.input.hearing.${eid}`)).toBeNull();
  });

  it("is told that its link is too long, not that it is none", async () => {
    const { requests } = await open();
    await userEvent.click(link());
    await userEvent.paste(`https://meet.example/${"a".repeat(500)}`);
    await userEvent.type(at(), "2030-02-15T10:00");
    await go();
    expect(screen.getByRole("link", { name: "Сократите ссылку до 500 знаков" })).toBeTruthy();
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(0);
  });

  it("is told that its place holds what nobody sees", async () => {
    const violations = [{ field: "place", code: "UNPRINTABLE" }];
    await open({ status: 422, body: { status: 422, code: "INPUT_INVALID", violations } });
    await userEvent.click(link());
    await userEvent.paste("https://meet.example/1");
    await userEvent.type(at(), "2030-02-15T10:00");
    await go();
    const said = "В описании места есть невидимые знаки: наберите его заново";
    expect(await screen.findByRole("link", { name: said })).toBeTruthy();
  });

  it("is cancelled with a reason that is not too long", async () => {
    const { requests } = await open();
    await userEvent.click(screen.getByRole("button", { name: "colleague" }));
    await userEvent.click(screen.getByRole("button", { name: "Отменить" }));
    const cancel = () => userEvent.click(screen.getByRole("button", { name: "Отменить и объявить об этом" }));
    await cancel();
    expect(screen.getByText("Напишите причину")).toBeTruthy();
    await userEvent.click(document.activeElement as Element);
    await userEvent.paste("п".repeat(1001));
    await cancel();
    expect(screen.getByText(/Сократите причину до 1\s000 знаков/)).toBeTruthy();
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(0);
  });

  it("leaves an empty form", async () => {
    const { requests } = await open();
    await userEvent.type(link(), "https://meet.example/1");
    await userEvent.type(at(), "2030-02-15T10:00");
    await go();
    await waitFor(() => expect(link().value).toBe(""));
    expect(at().value).toBe("");
    expect(document.activeElement?.id).toBe("hearings");
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
