import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "~/testing/render";
import { solved } from "./challenge";
import { deviceCheck } from "./device-check";
import { ask, client, dataOf, speak } from "./client";
import { Problem } from "./problem";

vi.mock("./challenge", () => ({ solved: vi.fn(() => Promise.resolve<string | undefined>("solution")) }));

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

  describe("asked for a solved challenge", () => {
    const refusal = {
      status: 403,
      body: { status: 403, code: "CHALLENGE_REQUIRED", title: "" },
      headers: { "X-Undeu-Challenge": "/api/v1/challenge?action=SIGN" },
    };
    const put = () =>
      ask(
        client.PUT("/api/v1/petitions/{id}/signature", {
          params: { path: { id: "7k3m9qx2ab" } },
          body: { nonce: "once", textSha256: "00" },
        }),
      );

    it("solves it and sends the same request again", async () => {
      const requests = fakeBackend({
        "PUT /api/v1/petitions/7k3m9qx2ab/signature": (request) =>
          request.headers.has("X-Undeu-Challenge") ? { status: 201, body: { tag: "t" } } : refusal,
      });
      const told: boolean[] = [];
      const stop = deviceCheck.subscribe(() => told.push(deviceCheck.isUnderWay()));
      expect((await put()).data).toEqual({ tag: "t" });
      stop();
      expect(told).toEqual([true, false]);
      expect(requests.map((request) => request.headers.get("X-Undeu-Challenge"))).toEqual([null, "solution"]);
      expect(requests.map((request) => request.headers.get("X-Undeu"))).toEqual(["1", "1"]);
      const bodies = await Promise.all(requests.map((request) => request.text()));
      expect(bodies[1]).toBe(bodies[0]);
      expect(bodies[0]).toContain("once");
      expect(vi.mocked(solved).mock.calls[0]?.[0].pathname).toBe("/api/v1/challenge");
    });

    it("asks once, not for ever", async () => {
      const requests = fakeBackend({ "PUT /api/v1/petitions/7k3m9qx2ab/signature": refusal });
      expect((await put()).problem).toMatchObject({ code: "CHALLENGE_REQUIRED" });
      expect(requests).toHaveLength(2);
    });

    it("lets the refusal stand where the device cannot", async () => {
      vi.mocked(solved).mockResolvedValueOnce(undefined);
      const requests = fakeBackend({ "PUT /api/v1/petitions/7k3m9qx2ab/signature": refusal });
      expect((await put()).problem).toMatchObject({ code: "CHALLENGE_REQUIRED" });
      expect(requests).toHaveLength(1);
      expect(deviceCheck.isUnderWay()).toBe(false);
    });
  });

  it("throws the problem inside a query", async () => {
    fakeBackend({});
    await expect(dataOf(client.GET("/api/v1/session"))).rejects.toBeInstanceOf(Problem);
  });
});
