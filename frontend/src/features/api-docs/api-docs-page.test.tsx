import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { ApiDocsPage } from "./api-docs-page";

const description = {
  info: { description: "Petitions that reach the state" },
  components: {
    schemas: {
      Signing: {
        type: "object",
        required: ["nonce"],
        properties: { nonce: { type: "string" } },
      },
      Receipt: {
        type: "object",
        required: ["eventIndex"],
        properties: { eventIndex: { type: "integer", description: "its place in the log" } },
      },
    },
  },
  paths: {
    "/api/v1/topics": { get: { tags: ["Reference"], summary: "What petitions may be about." } },
    "/api/v1/petitions/{id}/signature": {
      put: {
        tags: ["Signature"],
        summary: "Signs.",
        security: [{ sessionCookie: [] }, { sessionToken: [] }],
        "x-roles": ["CITIZEN"],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Signing" } } },
        },
        responses: {
          "201": {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } },
          },
        },
      },
    },
  },
};

function page(at = "/ru/api-docs") {
  return renderIn("ru", <ApiDocsPage />, { path: "/:language/api-docs", at });
}

describe("the readable description of the API", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("opens the call that the address names, with its fields and an example", async () => {
    fakeBackend({ "GET /api/openapi.yml": { body: description } });
    await page("/ru/api-docs#put-api-v1-petitions-id-signature");
    const [asked, answered] = await screen.findAllByRole("table", { name: "Поля" });
    if (!asked || !answered) throw new Error("Two tables are there.");
    expect(within(asked).getByText("обязательный")).toBeTruthy();
    const fields = within(answered);
    expect(fields.getByText("its place in the log").getAttribute("lang")).toBe("en");
    expect(fields.getByText("есть всегда")).toBeTruthy();
    expect(
      within(screen.getByRole("table", { name: "Параметры" })).getByText("path, обязательный"),
    ).toBeTruthy();
    expect(screen.getAllByRole("region", { name: "Пример" }).at(-1)?.textContent).toBe(
      '{\n  "eventIndex": 1\n}',
    );
  });

  it("shows what a text and a parameter look like", async () => {
    const tile = {
      tags: ["Transparency"],
      parameters: [{ name: "tile", in: "path", required: true, example: "entries/000.p/51" }],
      responses: {
        "200": { content: { "text/plain": { schema: { type: "string", example: "name+id+key\n" } } } },
      },
    };
    fakeBackend({
      "GET /api/openapi.yml": { body: { ...description, paths: { "/log/{tile}": { get: tile } } } },
    });
    await page("/ru/api-docs#get-log-tile");
    expect(
      within(await screen.findByRole("table", { name: "Параметры" })).getByText("entries/000.p/51"),
    ).toBeTruthy();
    expect(screen.getAllByRole("region", { name: "Пример" }).at(-1)?.textContent).toBe("name+id+key");
  });

  it("finds calls, says how many, and shows all again", async () => {
    fakeBackend({ "GET /api/openapi.yml": { body: description } });
    await page();
    expect(await screen.findByText("2 запроса")).toBeTruthy();
    const find = screen.getByRole("searchbox", { name: "Найти запрос" });
    await userEvent.type(find, "signs");
    expect(screen.getByText("1 запрос")).toBeTruthy();
    expect(screen.queryByText("/api/v1/topics")).toBeNull();
    await userEvent.type(find, " nothing");
    await userEvent.click(screen.getByRole("button", { name: "Показать все" }));
    expect(screen.getByText("/api/v1/topics")).toBeTruthy();
  });

  it("says who may make a call, and how they are known", async () => {
    fakeBackend({ "GET /api/openapi.yml": { body: description } });
    await page();
    const signing = (await screen.findByText("Signs.")).closest("details");
    expect(signing?.textContent).toContain("Доступ: все, кто вошёл");
    expect(screen.getAllByText(/^Доступ:/)).toHaveLength(1);
    await userEvent.click(screen.getByText("Как делать запросы, открытые не всем"));
    expect(screen.getByRole("link", { name: "POST /api/v1/auth/token" }).getAttribute("href")).toBe(
      "#post-api-v1-auth-token",
    );
  });

  it("offers to try again when the server fails", async () => {
    fakeBackend({ "GET /api/openapi.yml": { status: 503, body: { code: "BUSY" } } });
    await page();
    expect(await screen.findByText("Не удалось загрузить описание")).toBeTruthy();
  });
});
