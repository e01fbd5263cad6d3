import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn, signedIn } from "~/testing/render";
import { PopulationPage } from "./population-page";

const preview = "POST /api/v1/admin/population/preview";
const answer = (errors: object[]) => ({ body: { figures: [], errors, changes: [], unpublished: 0 } });
const head = "jurisdiction,population,date,source\n";
// jsdom cannot read files.
const csv = () =>
  Object.assign(new File([head], "figures.csv", { type: "text/csv" }), { text: () => Promise.resolve(head) });

async function open(errors: object[]) {
  const requests = fakeBackend({
    "GET /api/v1/admin/population": { body: { items: [], next: null } },
    "GET /api/v1/jurisdictions": { body: { items: [] } },
    [preview]: answer(errors),
  });
  await renderIn("ru", <PopulationPage />, { queries: signedIn("Айнұр С.", "ADMIN") });
  const sent = () => requests.filter(({ method }) => method === "POST");
  return { sent };
}
const look = () => userEvent.click(screen.getByRole("button", { name: "Посмотреть, что изменится" }));
const people = () => screen.getByLabelText<HTMLInputElement>("Число жителей");
const file = () => screen.getByLabelText<HTMLInputElement>("Или файл CSV");

describe("entering population figures", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leads to the field of a single figure that is wrong, and marks it", async () => {
    await open([{ line: 1, field: "population", code: "REQUIRED", message: "?" }]);
    await look();
    await userEvent.click(await screen.findByRole("link", { name: "Число жителей: не заполнено" }));
    expect(document.activeElement).toBe(people());
    expect(people().getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByText(/Строка 1/)).toBeNull();
    await userEvent.type(people(), "5");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("names the line of a file", async () => {
    const { sent } = await open([{ line: 2, field: "population", code: "NOT_A_NUMBER", message: "?" }]);
    await userEvent.upload(file(), csv());
    await look();
    expect(await screen.findByText("Строка 2, число жителей: нужно целое число")).toBeTruthy();
    expect(await sent()[0]?.json()).toHaveProperty("csv");
  });

  it("shows no file that is no longer used, and takes the same one again", async () => {
    const { sent } = await open([]);
    await userEvent.upload(file(), csv());
    expect(file().files).toHaveLength(1);
    await userEvent.type(people(), "5");
    expect(file().value).toBe("");
    await look();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(await sent()[0]?.json()).toHaveProperty("figure");
    await userEvent.upload(file(), csv());
    await userEvent.click(file());
    expect(file().value).toBe("");
  });
});
