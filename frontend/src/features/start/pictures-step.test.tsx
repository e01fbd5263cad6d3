import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { StartPage } from "./start-page";

const id = "7k3m9qx2ab";
const sha256 = "ab".repeat(32);
const address = `/api/v1/petitions/${id}/images/${sha256}`;
const image = { sha256, address, width: 60, height: 40, alternative: {} as Record<string, string> };

function backend(images: (typeof image)[], answers: Parameters<typeof fakeBackend>[0] = {}) {
  return fakeBackend({
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
      body: {
        title: 120,
        summary: 600,
        background: 5000,
        demand: 500,
        demands: 10,
        images: 3,
        alternative: 250,
      },
    },
    [`GET /api/v1/petitions/${id}`]: {
      body: {
        id,
        state: "DRAFT",
        title: { kk: "Жылы аялдама", en: "Warm bus stops" },
        summary: { en: "People wait in the wind" },
        background: null,
        demands: [{ number: 1, text: { en: "Build twenty" } }],
        images,
        jurisdiction: "KZ-75",
        topic: "transport",
        organizer: { displayName: "Айгүл С." },
        coOrganizers: [],
        revision: 1,
        own: true,
      },
    },
    ...answers,
  });
}

const open = (step: string) =>
  renderIn("en", <StartPage />, { path: "/:language/start/:id?", at: `/en/start/${id}?step=${step}` });

describe("pictures of a draft", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal("scrollTo", () => undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("are described in each language of the title, and that is saved by itself", async () => {
    const requests = backend([image], { [`PATCH ${address}`]: { body: image } });
    await open("pictures");
    await userEvent.type(await screen.findByRole("textbox", { name: "English" }), "A stop in snow");
    expect(screen.getByRole("textbox", { name: "Қазақша" })).toBeTruthy();
    await waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true), {
      timeout: 3_000,
    });
    const sent = requests.find(({ method }) => method === "PATCH");
    expect(await sent?.json()).toMatchObject({ alternative: { en: "A stop in snow" } });
  });

  it("keep a description that is too long in its field and send none of it", async () => {
    const requests = backend([image], { [`PATCH ${address}`]: { body: image } });
    await open("pictures");
    await userEvent.click(await screen.findByRole("textbox", { name: "English" }));
    await userEvent.paste("s".repeat(251));
    await new Promise((done) => setTimeout(done, 1_800));
    expect(requests.some(({ method }) => method === "PATCH")).toBe(false);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "English" }).value).toHaveLength(251);
    await userEvent.type(screen.getByRole("textbox", { name: "English" }), "{Backspace}");
    await waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true), {
      timeout: 3_000,
    });
  });

  it("say when a description was not saved, and save it when asked again", async () => {
    let isDown = true;
    const requests = backend([image], {
      [`PATCH ${address}`]: () =>
        isDown ? { status: 503, body: { status: 503, code: "BUSY" } } : { body: image },
    });
    await open("pictures");
    await userEvent.type(await screen.findByRole("textbox", { name: "English" }), "A stop in snow");
    const again = await screen.findByRole("button", { name: "Save again" });
    isDown = false;
    await userEvent.click(again);
    await waitFor(() => expect(requests.filter(({ method }) => method === "PATCH")).toHaveLength(2));
    expect(await requests.findLast(({ method }) => method === "PATCH")?.json()).toMatchObject({
      alternative: { en: "A stop in snow" },
    });
  });

  it("are described by whoever goes on at once too", async () => {
    const requests = backend([image], { [`PATCH ${address}`]: { body: image } });
    await open("pictures");
    await userEvent.type(await screen.findByRole("textbox", { name: "English" }), "Snow");
    await userEvent.click(screen.getByRole("link", { name: "Back" }));
    await waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true));
  });

  it("that the browser cannot read are refused before they are sent", async () => {
    const requests = backend([]);
    vi.stubGlobal("createImageBitmap", () => Promise.reject(new DOMException("no image")));
    await open("pictures");
    await screen.findByRole("button", { name: "Add a picture" });
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("nowhere to choose a file");
    await userEvent.upload(input, new File(["<svg/>"], "picture.png", { type: "image/png" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be read as a picture/);
    expect(requests.some(({ method }) => method === "POST")).toBe(false);
  });

  it("are no more than the server takes", async () => {
    backend(["ab", "cd", "ef"].map((each) => ({ ...image, sha256: each.repeat(32) })));
    await open("pictures");
    expect(await screen.findByText(/no more can be added/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add a picture" })).toBeNull();
  });

  it("must be described before the petition is sent", async () => {
    backend([{ ...image, alternative: { en: "A stop in snow" } }]);
    await open("preview");
    const describe = await screen.findByRole("link", { name: "Describe the pictures" });
    expect(describe.getAttribute("href")).toContain("step=pictures");
    expect(screen.queryByRole("button", { name: "Send to moderation" })).toBeNull();
  });
});
