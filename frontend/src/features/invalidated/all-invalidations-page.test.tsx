import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { AllInvalidationsPage } from "./all-invalidations-page";

const path = "GET /api/v1/transparency/invalidations";

const done = {
  id: "inv0000001",
  petition: "7k3m9qx2ab",
  title: { kk: null, ru: "Мост через Тобол", en: null },
  doneAt: "2026-11-24T06:00:00Z",
  signatures: 1204,
  reasonCode: "AUTOMATED_SIGNING",
  liftedAt: null,
};
const hidden = { ...done, id: "inv0000002", petition: null, title: null, liftedAt: "2026-11-25T06:00:00Z" };

describe("the page of all invalidations", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("lists them as a table, and names no unlisted petition", async () => {
    fakeBackend({ [path]: { body: { items: [done, hidden], next: null } } });
    await renderIn("ru", <AllInvalidationsPage />);
    const row = within(await screen.findByRole("row", { name: /Мост/ }));
    expect(row.getByRole("link", { name: "Мост через Тобол" }).getAttribute("href")).toBe(
      "/ru/petitions/7k3m9qx2ab/invalidations",
    );
    expect(row.getByText(/1.204/)).toBeTruthy();
    expect(row.getByText("Подписывали не сами люди, а программа")).toBeTruthy();
    expect(row.getByText("действует")).toBeTruthy();
    const unlisted = within(screen.getByRole("row", { name: /ещё нет в открытом списке/ }));
    expect(unlisted.queryByRole("link")).toBeNull();
    expect(unlisted.getByText(/отменено 25.ноября.2026/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Показать ещё" })).toBeNull();
  });

  it("says that there are none", async () => {
    fakeBackend({ [path]: { body: { items: [], next: null } } });
    await renderIn("kk", <AllInvalidationsPage />);
    expect(await screen.findByText("Есептен бірде-бір қол шығарылған жоқ.")).toBeTruthy();
  });

  it("says that they did not load, and asks again", async () => {
    const answers: FakeAnswer[] = [
      { status: 503, body: { status: 503, code: "BUSY", title: "Busy" } },
      { body: { items: [done], next: null } },
    ];
    fakeBackend({ [path]: () => answers.shift() ?? {} });
    await renderIn("en", <AllInvalidationsPage />);
    const failure = within(await screen.findByRole("alert"));
    expect(failure.getByText("We could not load which signatures do not count")).toBeTruthy();
    await userEvent.click(failure.getByRole("button"));
    expect(await screen.findByRole("link", { name: "Мост через Тобол" })).toBeTruthy();
  });

  it("keeps what is there when more does not come, and says so", async () => {
    const answers: FakeAnswer[] = [
      { body: { items: [done], next: "abc" } },
      { status: 503, body: { status: 503, code: "BUSY", title: "Busy" } },
      { body: { items: [{ ...done, id: "inv0000003", signatures: 7 }], next: null } },
    ];
    const requests = fakeBackend({ [path]: () => answers.shift() ?? {} });
    await renderIn("en", <AllInvalidationsPage />);
    const more = await screen.findByRole("button", { name: "Show more" });
    await userEvent.click(more);
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getAllByRole("row")).toHaveLength(2);
    await userEvent.click(more);
    expect(await screen.findByRole("cell", { name: "7" })).toBeTruthy();
    expect(screen.getAllByRole("row")).toHaveLength(3);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(requests.at(-1)?.url).toContain("cursor=abc");
  });
});
