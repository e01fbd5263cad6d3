import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { petitionChanged, petitionKey } from "./petition";

describe("a petition that somebody changed", () => {
  afterEach(() => vi.useRealTimers());

  it("is asked for again when no answer can be an old one any more", () => {
    vi.useFakeTimers();
    const queries = new QueryClient();
    const asked = vi.spyOn(queries, "invalidateQueries");
    void petitionChanged(queries, "7k3m9qx2ab");
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenLastCalledWith({ queryKey: petitionKey("7k3m9qx2ab") });
  });
});
