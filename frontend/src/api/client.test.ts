import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "~/testing/render";
import { ask, client, dataOf, speak } from "./client";
import { Problem } from "./problem";

describe("the client", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("sends the header against forgery only where something changes", async () => {
    const requests = fakeBackend({
      "GET /api/v1/session": { body: { authenticated: false, roles: [], eligible: false } },
      "DELETE /api/v1/session": { status: 204 },
    });
    speak("ru");
    await ask(client.GET("/api/v1/session"));
    await ask(client.DELETE("/api/v1/session"));
    expect(requests.map((request) => request.headers.get("X-Undeu"))).toEqual([null, "1"]);
    expect(requests.map((request) => request.headers.get("Accept-Language"))).toEqual(["ru", "ru"]);
  });

  it("returns a refusal as a problem", async () => {
    fakeBackend({
      "GET /api/v1/session": {
        status: 422,
        body: {
          status: 422,
          code: "INPUT_INVALID",
          title: "Не всё заполнено",
          detail: "Исправьте поля",
          violations: [{ field: "title", code: "TOO_SHORT", message: "Не короче 20 знаков" }],
        },
        headers: { "Retry-After": "7" },
      },
    });
    const { problem } = await ask(client.GET("/api/v1/session"));
    expect(problem).toMatchObject({
      status: 422,
      code: "INPUT_INVALID",
      title: "Не всё заполнено",
      retryAfterSeconds: 7,
    });
    expect(problem?.about("title")).toBe("Не короче 20 знаков");
    expect(problem?.about("summary")).toBeUndefined();
  });

  it("understands an answer that is not ours", async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(
        new Response("<h1>502</h1>", { status: 502, headers: { "Content-Type": "text/html" } }),
      ),
    );
    const { problem } = await ask(client.GET("/api/v1/session"));
    expect(problem).toMatchObject({ status: 502, code: "UNKNOWN", violations: [] });
  });

  it("calls no answer at all offline", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect((await ask(client.GET("/api/v1/session"))).problem).toMatchObject({ status: 0, code: "OFFLINE" });
  });

  it("throws the problem inside a query", async () => {
    fakeBackend({});
    await expect(dataOf(client.GET("/api/v1/session"))).rejects.toBeInstanceOf(Problem);
  });
});
