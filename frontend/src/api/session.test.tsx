import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, renderIn } from "~/testing/render";
import { useSession } from "./session";

function Who() {
  const { data } = useSession();
  return <p>{data === undefined ? "asking" : data.authenticated ? "somebody" : "nobody"}</p>;
}

const asked = (requests: Request[]) => requests.filter(({ url }) => url.endsWith("/api/v1/session")).length;

describe("the session of a page that is open", () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function minutes(count: number) {
    await act(() => vi.advanceTimersByTimeAsync(count * 60_000));
  }

  it("is asked about every four minutes while somebody is signed in, so that it is renewed", async () => {
    const requests = fakeBackend({
      "GET /api/v1/session": { body: { authenticated: true, displayName: "A", roles: ["CITIZEN"] } },
    });
    await renderIn("en", <Who />);
    await screen.findByText("somebody");
    expect(asked(requests)).toBe(1);
    await minutes(3);
    expect(asked(requests)).toBe(1);
    await minutes(6);
    expect(asked(requests)).toBe(3);
  });

  it("is left alone when nobody is", async () => {
    const requests = fakeBackend({ "GET /api/v1/session": { body: { authenticated: false, roles: [] } } });
    await renderIn("en", <Who />);
    await screen.findByText("nobody");
    await minutes(20);
    expect(asked(requests)).toBe(1);
  });
});
