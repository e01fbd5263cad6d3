import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forget, keep, recall, useKeptInput } from "./kept-input";

const isText = (value: unknown): value is string => typeof value === "string";

function pass(): void {
  act(() => {
    vi.advanceTimersByTime(1000);
  });
}

describe("kept input", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.useRealTimers());

  it("comes back to the same person only", () => {
    keep("draft.new", "Айгүл С.", "text", new Date("2026-11-23T10:00:00Z"));
    expect(recall("draft.new", "Айгүл С.", isText)).toEqual({
      value: "text",
      at: "2026-11-23T10:00:00.000Z",
    });
    expect(recall("draft.new", "Ерлан Б.", isText)).toBeUndefined();
    forget("draft.new");
    expect(recall("draft.new", "Айгүл С.", isText)).toBeUndefined();
  });

  it("ignores what is not ours", () => {
    localStorage.setItem("undeu.input.draft.new", "{broken");
    expect(recall("draft.new", "A", isText)).toBeUndefined();
    keep("draft.new", "A", 7);
    expect(recall("draft.new", "A", isText)).toBeUndefined();
  });

  it("does without storage where the device refuses", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(keep("draft.new", "A", "text")).toBeUndefined();
  });

  it("survives a reload", () => {
    vi.useFakeTimers();
    const first = renderHook(() => useKeptInput("x", "A", "", isText));
    expect(first.result.current.restored).toBe(false);
    act(() => first.result.current.setValue("typed"));
    pass();
    expect(first.result.current.keptAt).toBeDefined();
    first.unmount();
    const second = renderHook(() => useKeptInput("x", "A", "", isText));
    expect(second.result.current).toMatchObject({ value: "typed", restored: true });
  });

  it("keeps what was typed a moment before leaving", () => {
    const { result, unmount } = renderHook(() => useKeptInput("x", "A", "", isText));
    act(() => result.current.setValue("last words"));
    unmount();
    expect(recall("x", "A", isText)?.value).toBe("last words");
  });

  it("forgets what was sent, but not what was typed since", () => {
    vi.useFakeTimers();
    const { result } = renderHook(() => useKeptInput("x", "A", "", isText));
    act(() => result.current.setValue("one"));
    pass();
    act(() => result.current.setValue("two"));
    act(() => result.current.sent("one"));
    pass();
    expect(recall("x", "A", isText)?.value).toBe("two");
    act(() => result.current.sent("two"));
    expect(recall("x", "A", isText)).toBeUndefined();
  });

  describe("when another tab keeps its text in the same place", () => {
    /** Storage is shared, but tells only the others. */
    const keptElsewhere = (value?: string) => {
      if (value === undefined) forget("x");
      else keep("x", "A", value);
      act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "undeu.input.x" })));
    };
    const typed = () => {
      const { result } = renderHook(() => useKeptInput("x", "A", "", isText));
      act(() => result.current.setValue("here"));
      pass();
      return result;
    };
    beforeEach(() => void vi.useFakeTimers());

    it("tells, and loses neither", () => {
      const result = typed();
      expect(result.current.elsewhere).toBeUndefined();
      keptElsewhere("there");
      expect(result.current).toMatchObject({ value: "here", elsewhere: "there" });
      act(() => result.current.setValue("here and on"));
      pass();
      expect(result.current.elsewhere).toBe("there");
    });

    it("takes that", () => {
      const result = typed();
      keptElsewhere("there");
      act(() => result.current.setValue("here and on"));
      pass();
      act(() => result.current.takeElsewhere());
      pass();
      expect(result.current).toMatchObject({ value: "there", elsewhere: undefined });
      expect(recall("x", "A", isText)?.value).toBe("there");
    });

    it("keeps this", () => {
      const result = typed();
      keptElsewhere("there");
      act(() => result.current.keepHere());
      expect(result.current).toMatchObject({ value: "here", elsewhere: undefined });
      expect(recall("x", "A", isText)?.value).toBe("here");
    });

    it("has nothing to choose from once that was sent", () => {
      const result = typed();
      keptElsewhere("there");
      keptElsewhere();
      expect(result.current).toMatchObject({ value: "here", elsewhere: undefined });
    });
  });

  it("can be thrown away", () => {
    keep("x", "A", "old");
    const { result, unmount } = renderHook(() => useKeptInput("x", "A", "saved", isText));
    expect(result.current.value).toBe("old");
    act(() => result.current.reset("saved"));
    expect(result.current).toMatchObject({ value: "saved", restored: false });
    unmount();
    expect(recall("x", "A", isText)).toBeUndefined();
  });
});
