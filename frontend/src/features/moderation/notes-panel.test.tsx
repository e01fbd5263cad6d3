import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { NotesPanel } from "./notes-panel";

const id = "7k3m9qx2ab";
const notesAt = `POST /api/v1/moderation/petitions/${id}/notes`;
const open = (name = "Ерлан М.") =>
  renderIn("en", <NotesPanel id={id} notes={[]} />, { queries: signedIn(name, "MODERATOR") });
const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "New note" });

function server(answer: object = { body: { notes: [] } }) {
  return fakeBackend({ [notesAt]: answer });
}

describe("a note that a moderator types", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("is there again after the page was left, and begins afresh in its field when that is wanted", async () => {
    server();
    const left = await open();
    await userEvent.type(await field(), "Ask the akimat");
    left.unmount();
    await open();
    expect((await field()).value).toBe("Ask the akimat");
    await userEvent.click(screen.getByRole("button", { name: "Start afresh" }));
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect((await field()).value).toBe("");
    expect(document.activeElement).toBe(await field());
    expect(screen.queryByRole("button", { name: "Start afresh" })).toBeNull();
    expect(localStorage.getItem(`undeu.input.note.${id}`)).toBeNull();
  });

  it("is gone from the device once the server has it, and stays when it was refused", async () => {
    server({ status: 503, body: { status: 503, code: "BUSY" } });
    const refused = await open();
    await userEvent.type(await field(), "Ask the akimat");
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    refused.unmount();
    expect(localStorage.getItem(`undeu.input.note.${id}`)).toContain("Ask the akimat");

    server();
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    await waitFor(async () => expect((await field()).value).toBe(""));
    expect(localStorage.getItem(`undeu.input.note.${id}`)).toBeNull();
  });

  it("is nobody else's", async () => {
    server();
    const left = await open();
    await userEvent.type(await field(), "Ask the akimat");
    left.unmount();
    await open("Сауле Т.");
    expect((await field()).value).toBe("");
  });

  it("must say something, and no more than the server takes", async () => {
    const requests = server();
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(screen.getByText("Write the note")).toBeTruthy();
    await userEvent.click(await field());
    await userEvent.paste("n".repeat(2_001));
    expect(screen.getByText("Shorten the note to 2,000 characters")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(document.activeElement).toBe(await field());
    expect(requests.some(({ method }) => method === "POST")).toBe(false);
  });
});
