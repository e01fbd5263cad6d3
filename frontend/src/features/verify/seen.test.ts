import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSeen, keepSeen, seenBefore } from "./seen";

const [a, b] = ["7k3m9qx2ab", "0000000000"] as const;

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe("What this browser saw", () => {
  it("is nothing at first", () => {
    expect(seenBefore(a)).toBeUndefined();
  });

  it("is the checkpoint of each log with its key, and the key for a log not seen yet", () => {
    keepSeen(a, { key: "key", note: "note" });
    expect(seenBefore(a)).toEqual({ key: "key", note: "note" });
    expect(seenBefore(b)).toEqual({ key: "key" });
  });

  it("is forgotten on demand", () => {
    keepSeen(a, { key: "key", note: "note" });
    forgetSeen(a);
    expect(seenBefore(a)).toBeUndefined();
  });

  it("is not forgotten of a petition when it is of another, nor when another comes with another key", () => {
    keepSeen(a, { key: "key", note: "note of a" });
    keepSeen(b, { key: "key", note: "note of b" });
    forgetSeen(a);
    expect(seenBefore(b)).toEqual({ key: "key", note: "note of b" });
    keepSeen(a, { key: "another key", note: "another note of a" });
    expect(seenBefore(b)).toEqual({ key: "key", note: "note of b" });
  });

  it("is read as it was kept earlier, one key apart from the checkpoints, which outlive it", () => {
    localStorage.setItem("undeu.log-key", "key");
    localStorage.setItem(`undeu.log.${a}`, "undeu.kz/log/7k3m9qx2ab\n1\nAAAA\n");
    localStorage.setItem(`undeu.log.${b}`, "undeu.kz/log/0000000000\n2\nAAAA\n");
    expect(seenBefore(b)).toEqual({ key: "key", note: "undeu.kz/log/0000000000\n2\nAAAA\n" });
    forgetSeen(a);
    expect(seenBefore(a)).toBeUndefined();
    expect(seenBefore(b)).toEqual({ key: undefined, note: "undeu.kz/log/0000000000\n2\nAAAA\n" });
  });

  it("is nothing where the browser keeps nothing, and nothing breaks", () => {
    for (const name of ["getItem", "setItem", "removeItem"] as const)
      vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException("denied", "SecurityError");
      });
    keepSeen(a, { key: "key", note: "note" });
    forgetSeen(a);
    expect(seenBefore(a)).toBeUndefined();
  });
});
