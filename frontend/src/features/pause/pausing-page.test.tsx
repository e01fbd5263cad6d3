import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn, signedIn } from "~/testing/render";
import { PausingPage } from "./pausing-page";

const pausesAt = "/api/v1/moderation/collection-pauses";
const pause = {
  id: 7,
  kind: "INCIDENT",
  reason: { kk: "Жүйеде ақау бар", ru: "Сбой в системе" },
  startedAt: "2026-11-24T05:00:00Z",
  endedAt: null as string | null,
};

/** A server on which collection is paused or not. */
function server(items: (typeof pause)[] = [], refused?: FakeAnswer, elsewhere = false) {
  let pauses = items;
  const requests = fakeBackend({
    "GET /api/v1/collection-pauses": () => ({ body: { items: pauses } }),
    [`POST ${pausesAt}`]: () => {
      if (elsewhere) pauses = [pause, ...pauses];
      if (refused) return refused;
      pauses = [pause, ...pauses];
      return { status: 201, body: pause };
    },
    [`POST ${pausesAt}/7/end`]: () => {
      if (elsewhere) {
        pauses = [{ ...pause, endedAt: "2026-11-24T06:00:00Z" }];
        return { status: 409, body: { status: 409, code: "PAUSE_ENDED" } };
      }
      pauses = [{ ...pause, endedAt: "2026-11-24T06:00:00Z" }];
      return { body: pauses[0] };
    },
  });
  return { sent: () => requests.find(({ method }) => method === "POST") };
}

const open = (name = "Ерлан М.") => renderIn("en", <PausingPage />, { queries: signedIn(name, "MODERATOR") });
const reasonIn = (language: string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name: language });
const pressStart = () => userEvent.click(screen.getByRole("button", { name: "Pause collection" }));

describe("pausing collection", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("needs a reason in Kazakh and in Russian, and leads to the one that is missing", async () => {
    const { sent } = server();
    await open();
    await userEvent.type(await reasonIn("Қазақша"), "Жүйеде ақау бар");
    await pressStart();
    expect(screen.getByText("Write the reason in both languages")).toBeTruthy();
    expect(document.activeElement).toBe(await reasonIn("Русский"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(sent()).toBeUndefined();
  });

  it("takes no longer reason than is shown", async () => {
    const { sent } = server();
    await open();
    const [kk, ru] = [await reasonIn("Қазақша"), await reasonIn("Русский")];
    await userEvent.type(kk, "Себеп");
    await userEvent.click(ru);
    await userEvent.paste("п".repeat(2_001));
    await pressStart();
    expect(screen.getByText("At most 2,000 characters")).toBeTruthy();
    expect(sent()).toBeUndefined();
  });

  it("asks once more with the reason as everybody will read it, and then shows what may be done next", async () => {
    const { sent } = server();
    await open();
    await userEvent.type(await reasonIn("Қазақша"), "Жүйеде ақау бар");
    await userEvent.type(await reasonIn("Русский"), "Сбой в системе");
    await userEvent.click(screen.getByRole("radio", { name: "Election" }));
    await pressStart();
    const dialog = within(screen.getByRole("dialog", { name: "Pause collection on the whole site?" }));
    expect(dialog.getByText("Сбой в системе")).toBeTruthy();
    expect(sent()).toBeUndefined();
    await userEvent.click(dialog.getByRole("button", { name: "Pause collection" }));
    const heading = await screen.findByRole("heading", { name: "Collection is paused" });
    expect(await sent()?.json()).toEqual({
      kind: "ELECTION",
      reason: { kk: "Жүйеде ақау бар", ru: "Сбой в системе", en: "" },
    });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(localStorage.getItem("undeu.input.pause")).toBeNull();
  });

  it("goes on after a question, and the focus stands where the next pause would begin", async () => {
    server([pause]);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Let collection go on" }));
    const dialog = within(screen.getByRole("dialog", { name: "Let collection go on?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Let collection go on" }));
    const heading = await screen.findByRole("heading", { name: "Pause collection" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it("tells who was not first that another moderator was, though the form is gone", async () => {
    server([], { status: 409, body: { status: 409, code: "ALREADY_PAUSED" } }, true);
    const page = await open();
    await userEvent.type(await reasonIn("Қазақша"), "Жүйеде ақау бар");
    await userEvent.type(await reasonIn("Русский"), "Сбой в системе");
    await pressStart();
    const starting = within(screen.getByRole("dialog"));
    await userEvent.click(starting.getByRole("button", { name: "Pause collection" }));
    await screen.findByRole("heading", { name: "Collection is paused" });
    const told = screen.getByText("Somebody else has paused collection already.");
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
    page.unmount();

    server([pause], undefined, true);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Let collection go on" }));
    const ending = within(screen.getByRole("dialog", { name: "Let collection go on?" }));
    await userEvent.click(ending.getByRole("button", { name: "Let collection go on" }));
    await screen.findByRole("heading", { name: "Pause collection" });
    expect(screen.getByText("Somebody else has ended this pause already.")).toBeTruthy();
  });

  it("keeps the reason of whoever typed it, also when it was refused, and offers it to nobody else", async () => {
    server([], { status: 409, body: { status: 409, code: "ALREADY_PAUSED" } });
    const first = await open();
    await userEvent.type(await reasonIn("Қазақша"), "Жүйеде ақау бар");
    await userEvent.type(await reasonIn("Русский"), "Сбой в системе");
    await pressStart();
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Pause collection" }));
    expect(await screen.findByText("Somebody else has paused collection already.")).toBeTruthy();
    first.unmount();

    const second = await open();
    expect(await screen.findByText(/We brought back what you were writing/)).toBeTruthy();
    expect((await reasonIn("Русский")).value).toBe("Сбой в системе");
    second.unmount();

    await open("Сауле Т.");
    expect((await reasonIn("Русский")).value).toBe("");
    expect(screen.queryByText(/We brought back/)).toBeNull();
  });
});
