import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn } from "~/testing/render";
import { StartPage } from "./start-page";

const id = "7k3m9qx2ab";
const reference = {
  "GET /api/v1/session": {
    body: {
      authenticated: true,
      displayName: "Айгүл С.",
      roles: ["CITIZEN"],
      region: "KZ-75",
      eligible: true,
    },
  },
  "GET /api/v1/petition-limits": {
    body: { title: 12, summary: 600, background: 5000, demand: 500, demands: 10 },
  },
};
const draft = (title: string, revision: number) => ({
  id,
  state: "DRAFT",
  title: { en: title },
  summary: { en: "People wait in the wind" },
  background: null,
  demands: [{ number: 1, text: { en: "Build twenty" } }],
  jurisdiction: "KZ-75",
  topic: "transport",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  revision,
  own: true,
});

/** A server that keeps a draft with its revision. */
function server() {
  let title = "Stops";
  let revision = 3;
  let down: FakeAnswer | undefined;
  const bodies: { title?: { en?: string }; revision?: number }[] = [];
  const requests = fakeBackend({
    ...reference,
    [`GET /api/v1/petitions/${id}`]: () => ({ body: draft(title, revision) }),
    [`PATCH /api/v1/petitions/${id}`]: () => down ?? { body: draft(title, ++revision) },
  });
  const answer = globalThis.fetch;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "PATCH" && !down) {
      const body = (await request.clone().json()) as (typeof bodies)[number];
      bodies.push(body);
      if (body.revision !== revision)
        return new Response(JSON.stringify({ status: 409, code: "DRAFT_CHANGED" }), {
          status: 409,
          headers: { "Content-Type": "application/problem+json" },
        });
      title = body.title?.en ?? "";
    }
    return answer(request);
  });
  return {
    requests,
    bodies,
    title: () => title,
    changeElsewhere: (to: string) => {
      title = to;
      revision++;
    },
    goDown: (how: FakeAnswer | undefined) => {
      down = how;
    },
  };
}

const open = (step = "demand") =>
  renderIn("en", <StartPage />, { path: "/:language/start/:id?", at: `/en/start/${id}?step=${step}` });
const titleField = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Title" });
/** As long as the editor lets somebody think. */
const pause = (millis = 2_100) => act(() => vi.advanceTimersByTimeAsync(millis));

describe("saving as somebody types", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal("scrollTo", () => undefined);
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const typing = () => userEvent.setup({ advanceTimers: (millis) => vi.advanceTimersByTime(millis) });

  it("saves after a pause, with the revision it typed over, and then with the next one", async () => {
    const backend = server();
    await open();
    const user = typing();
    await user.type(await titleField(), "!");
    await pause();
    await screen.findByText(/^Saved, /);
    await user.type(await titleField(), "?");
    await pause();
    await waitFor(() => expect(backend.title()).toBe("Stops!?"));
    expect(backend.bodies.map(({ revision }) => revision)).toEqual([3, 4]);
    expect(localStorage.getItem(`undeu.input.draft.${id}`)).toBeNull();
  });

  it("saves an emptied title, but keeps one that is too long on the device and says so", async () => {
    const backend = server();
    await open();
    const user = typing();
    await user.clear(await titleField());
    await pause();
    await waitFor(() => expect(backend.bodies).toHaveLength(1));
    await user.type(await titleField(), "x".repeat(13));
    await pause(5_000);
    expect(await screen.findByText(/Not saved on the server/)).toBeTruthy();
    expect(backend.bodies).toHaveLength(1);
    expect(localStorage.getItem(`undeu.input.draft.${id}`)).toContain("x".repeat(13));
  });

  it("leaves the focus with whoever types when the server refuses, and takes it to the errors when asked to save", async () => {
    const backend = server();
    backend.goDown({
      status: 422,
      body: { status: 422, code: "INPUT_INVALID", violations: [{ field: "title", code: "UNPRINTABLE" }] },
    });
    await open();
    const user = typing();
    await user.type(await titleField(), "!");
    await pause();
    expect(await screen.findByText(/The title contains invisible characters/)).toBeTruthy();
    expect(await screen.findByText(/Not saved on the server/)).toBeTruthy();
    expect(document.activeElement).toBe(await titleField());
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Save the draft" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("alert")));
    // Mended, as far as only the server can tell.
    backend.goDown(undefined);
    await user.type(await titleField(), "{Backspace}?");
    await pause();
    await waitFor(() => expect(backend.title()).toBe("Stops?"));
    expect(screen.queryByText(/invisible characters/)).toBeNull();
  });

  it("leads from any step to the one where the server objects, and again when asked again", async () => {
    const backend = server();
    backend.goDown({
      status: 422,
      body: { status: 422, code: "INPUT_INVALID", violations: [{ field: "summary", code: "UNPRINTABLE" }] },
    });
    const { unmount } = await open();
    const user = typing();
    await user.type(await titleField(), "!");
    await user.click(screen.getByRole("button", { name: "Save the draft" }));
    const summary = await screen.findByRole("alert");
    expect(await screen.findByRole("heading", { level: 1, name: "The text of your petition" })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(summary));
    await user.click(screen.getByRole("link", { name: /The summary contains invisible characters/ }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Summary" }));
    await user.click(screen.getByRole("button", { name: "Save the draft" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("alert")));
    unmount();
    await open("preview");
    await user.click(await screen.findByRole("button", { name: "Send to moderation" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Summary" })).toBeTruthy();
  });

  it("offers to show what stops a save that nobody asked for", async () => {
    const backend = server();
    backend.goDown({
      status: 422,
      body: { status: 422, code: "INPUT_INVALID", violations: [{ field: "topic", code: "DISABLED" }] },
    });
    await open();
    const user = typing();
    await user.type(await titleField(), "!");
    await pause();
    await user.click(await screen.findByRole("button", { name: "Show what to put right" }));
    await screen.findByRole("link", { name: /This topic takes no new petitions/ });
    const errors = screen.getByRole("alert", { name: "One field needs your attention" });
    await waitFor(() => expect(document.activeElement).toBe(errors));
  });

  it("keeps what is typed while the server is down and saves it once the line is back", async () => {
    const backend = server();
    backend.goDown({ status: 503, body: { status: 503, code: "BUSY" } });
    await open();
    const user = typing();
    await user.type(await titleField(), "!");
    await pause();
    expect(await screen.findByText(/It will be saved on the server by itself/)).toBeTruthy();
    expect(localStorage.getItem(`undeu.input.draft.${id}`)).toContain("Stops!");
    backend.goDown(undefined);
    act(() => void window.dispatchEvent(new Event("online")));
    await screen.findByText(/^Saved, /);
    expect(backend.title()).toBe("Stops!");
  });

  it("shows both versions when another tab was quicker, and keeps the one that is chosen", async () => {
    const backend = server();
    await open();
    const user = typing();
    await titleField();
    backend.changeElsewhere("Theirs");
    await user.type(await titleField(), "!");
    await pause();
    expect(await screen.findByRole("heading", { name: "The draft was changed elsewhere" })).toBeTruthy();
    expect(screen.getByText("Theirs")).toBeTruthy();
    expect(screen.getAllByText("Stops!")).not.toHaveLength(0);
    expect(backend.title()).toBe("Theirs");
    await user.click(screen.getByRole("button", { name: "Keep what I wrote here" }));
    await waitFor(() => expect(backend.title()).toBe("Stops!"));
    await waitFor(() =>
      expect(screen.queryByRole("heading", { name: "The draft was changed elsewhere" })).toBeNull(),
    );
    expect(backend.bodies.map(({ revision }) => revision)).toEqual([3, 4]);
  });

  it("takes the saved version when that one is chosen", async () => {
    const backend = server();
    await open();
    const user = typing();
    await titleField();
    backend.changeElsewhere("Theirs");
    await user.type(await titleField(), "!");
    await pause();
    await user.click(await screen.findByRole("button", { name: "Take the saved version" }));
    expect((await titleField()).value).toBe("Theirs");
    await pause(5_000);
    expect(backend.title()).toBe("Theirs");
    expect(backend.bodies).toHaveLength(1);
  });
});
