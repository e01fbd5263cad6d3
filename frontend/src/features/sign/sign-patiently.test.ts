import { describe, expect, it, vi } from "vitest";
import { offlineProblem, Problem } from "~/api/problem";
import { signPatiently } from "./sign-patiently";

const busy = (retryAfter?: number) => new Problem(503, "BUSY", "", "", [], retryAfter);

describe("signing with patience", () => {
  it("tries again when the line broke, then gives the receipt", async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ problem: offlineProblem() })
      .mockResolvedValueOnce({ data: "receipt" });
    const pause = vi.fn().mockResolvedValue(undefined);
    const answer = await signPatiently({ send, pause, onPause: vi.fn() });
    expect(answer.data).toBe("receipt");
    expect(pause).toHaveBeenCalledExactlyOnceWith(1);
  });

  it("waits as long as a busy server asks", async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce({ problem: busy(7) })
      .mockResolvedValueOnce({ data: "receipt" });
    const pause = vi.fn().mockResolvedValue(undefined);
    await signPatiently({ send, pause, onPause: vi.fn() });
    expect(pause).toHaveBeenCalledExactlyOnceWith(7);
  });

  it("does not keep a person for minutes", async () => {
    const send = vi.fn().mockResolvedValue({ problem: busy(120) });
    const answer = await signPatiently({ send, pause: vi.fn(), onPause: vi.fn() });
    expect(answer.problem?.code).toBe("BUSY");
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("gives up after three attempts", async () => {
    const send = vi.fn().mockResolvedValue({ problem: offlineProblem() });
    const answer = await signPatiently({
      send,
      pause: vi.fn().mockResolvedValue(undefined),
      onPause: vi.fn(),
    });
    expect(answer.problem?.code).toBe("OFFLINE");
    expect(send).toHaveBeenCalledTimes(3);
  });

  it("takes a refusal as a refusal", async () => {
    const send = vi
      .fn()
      .mockResolvedValue({ problem: new Problem(403, "NOT_ELIGIBLE_AGE", "", "", [], undefined) });
    await signPatiently({ send, pause: vi.fn(), onPause: vi.fn() });
    expect(send).toHaveBeenCalledTimes(1);
  });
});
