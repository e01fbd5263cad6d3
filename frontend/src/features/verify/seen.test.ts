import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetSeen, keepSeen, seenBefore } from "./seen";

afterEach(() => vi.restoreAllMocks());

describe("What this browser saw", () => {
  it("is nothing at first", () => {
    expect(seenBefore("7k3m9qx2ab")).toBeUndefined();
  });

  it("is the key of all logs and the checkpoint of each", () => {
    keepSeen("7k3m9qx2ab", { key: "key", note: "note" });
    expect(seenBefore("7k3m9qx2ab")).toEqual({ key: "key", note: "note" });
    expect(seenBefore("0000000000")).toEqual({ key: "key", note: undefined });
  });

  it("is forgotten on demand", () => {
    keepSeen("7k3m9qx2ab", { key: "key", note: "note" });
    forgetSeen("7k3m9qx2ab");
    expect(seenBefore("7k3m9qx2ab")).toBeUndefined();
  });

  it("is nothing where the browser keeps nothing, and nothing breaks", () => {
    for (const name of ["getItem", "setItem", "removeItem"] as const)
      vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException("denied", "SecurityError");
      });
    keepSeen("7k3m9qx2ab", { key: "key", note: "note" });
    forgetSeen("7k3m9qx2ab");
    expect(seenBefore("7k3m9qx2ab")).toBeUndefined();
  });
});
