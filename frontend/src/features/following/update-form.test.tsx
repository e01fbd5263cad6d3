import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeAnswer, fakeBackend, renderIn, signedIn } from "~/testing/render";
import { UpdateForm } from "./update-form";

const id = "7k3m9qx2ab";
const at = `/api/v1/petitions/${id}/updates`;

function server(answer: FakeAnswer = { status: 201, body: {} }) {
  let nextPossibleAt: string | null = null;
  return fakeBackend({
    [`GET ${at}`]: () => ({ body: { items: [], next: null, nextPossibleAt } }),
    [`POST ${at}`]: () => {
      if ((answer.status ?? 200) < 400) nextPossibleAt = "2026-11-27T05:00:00Z";
      return answer;
    },
  });
}

const open = () => renderIn("en", <UpdateForm petition={id} />, { queries: signedIn("Айгүл С.", "CITIZEN") });
const fields = (name: string) => screen.findAllByRole<HTMLTextAreaElement>("textbox", { name });
const publish = () => userEvent.click(screen.getByRole("button", { name: "Publish" }));

describe("telling news", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.unstubAllGlobals());

  it("sends title and text in the language of the page, without blanks at the ends, once", async () => {
    const requests = server();
    await open();
    const [title] = await fields("What the news is about");
    const [text] = await fields("Text");
    if (!title || !text) throw new Error("no fields");
    await userEvent.type(title, " Met the akim ");
    await userEvent.type(text, "We spoke for an hour");
    await publish();
    expect(await screen.findByText("The news is published")).toBeTruthy();
    expect(await screen.findByText(/The next news can be published from/)).toBeTruthy();
    const sent = requests.filter(({ method }) => method === "POST");
    expect(sent).toHaveLength(1);
    expect(await sent[0]?.json()).toEqual({
      title: { en: "Met the akim" },
      text: { en: "We spoke for an hour" },
    });
    expect(localStorage.getItem(`undeu.input.news.${id}`)).toBeNull();
  });

  it("wants both in each chosen language, and leads to the first that is missing", async () => {
    const requests = server();
    await open();
    await userEvent.click(await screen.findByRole("checkbox", { name: "Қазақша" }));
    const english = await fields("English");
    const kazakh = await fields("Қазақша");
    await userEvent.type(english[0] as Element, "Met the akim");
    await userEvent.type(english[1] as Element, "We spoke for an hour");
    await userEvent.type(kazakh[0] as Element, "Әкіммен кездестік");
    await publish();
    expect(screen.getByText("Fill in title and text in the same languages")).toBeTruthy();
    expect(document.activeElement).toBe(kazakh[1]);
    expect(requests.some(({ method }) => method === "POST")).toBe(false);
  });

  it("shows at its field what only the server objects to, and goes there", async () => {
    const violations = [{ field: "text", code: "UNPRINTABLE" }];
    server({ status: 422, body: { status: 422, code: "INPUT_INVALID", violations } });
    await open();
    await userEvent.type((await fields("What the news is about"))[0] as Element, "Met the akim");
    const text = (await fields("Text"))[0] as Element;
    await userEvent.type(text, "We spoke");
    await publish();
    expect(await screen.findByText("There are invisible characters here: type it again")).toBeTruthy();
    expect(document.activeElement).toBe(text);
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.keyboard("!");
    expect(screen.queryByText(/invisible characters/)).toBeNull();
  });

  it("says that it is too soon, and keeps what was typed for the next time", async () => {
    server({ status: 409, body: { status: 409, code: "UPDATE_TOO_SOON" } });
    const left = await open();
    await userEvent.type((await fields("What the news is about"))[0] as Element, "Met the akim");
    await userEvent.type((await fields("Text"))[0] as Element, "We spoke");
    await publish();
    expect(await screen.findByText("Three days have not passed since the last news.")).toBeTruthy();
    left.unmount();
    await open();
    await waitFor(async () => expect((await fields("Text"))[0]?.value).toBe("We spoke"));
  });

  it("says that a petition which is not published has no news", async () => {
    server({ status: 409, body: { status: 409, code: "UPDATE_NOT_POSSIBLE" } });
    await open();
    await userEvent.type((await fields("What the news is about"))[0] as Element, "Met the akim");
    await userEvent.type((await fields("Text"))[0] as Element, "We spoke");
    await publish();
    expect(await screen.findByText("News can be told only about a published petition.")).toBeTruthy();
  });
});
