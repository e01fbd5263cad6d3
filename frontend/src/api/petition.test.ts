import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { petitionChanged, petitionKey, usePetition } from "./petition";

const id = "7k3m9qx2ab";

describe("a petition that the server wrote into the page", () => {
  const queries = () => {
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) =>
      createElement(QueryClientProvider, { client }, children);
    return { wrapper };
  };

  afterEach(() => {
    document.body.innerHTML = "";
  });

  it("is there at once, and asked for all the same", async () => {
    document.body.innerHTML = `<script type="application/json" id="page-data">{"id": "${id}", "own": false}</script>`;
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ id, own: true })));
    const { result } = renderHook(() => usePetition(id), queries());
    expect(result.current.data?.own).toBe(false);
    await waitFor(() => expect(result.current.data?.own).toBe(true));
    expect(document.getElementById("page-data"), "is not used again").toBeNull();
  });

  it("is not taken for another one", () => {
    document.body.innerHTML = `<script type="application/json" id="page-data">{"id": "0000000000"}</script>`;
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    const { result } = renderHook(() => usePetition(id), queries());
    expect(result.current.data).toBeUndefined();
  });
});

describe("a petition that somebody changed", () => {
  afterEach(() => vi.useRealTimers());

  it("is asked for again when no answer can be an old one any more", () => {
    vi.useFakeTimers();
    const queries = new QueryClient();
    const asked = vi.spyOn(queries, "invalidateQueries");
    void petitionChanged(queries, id);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenLastCalledWith({ queryKey: petitionKey(id) });
  });
});
