import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followTally } from "./tally-stream";

const key = ["petition", "7k3m9qx2ab", "tally"];
const news = {
  inForce: 12,
  signed: 13,
  withdrawn: 1,
  invalidated: 0,
  asOf: "2026-11-24T05:00:00Z",
  next: null,
};

class FakeSource {
  static all: FakeSource[] = [];
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  closed = false;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    FakeSource.all.push(this);
  }

  addEventListener(name: string, listener: (event: { data: string }) => void) {
    this.listeners.set(name, listener);
  }

  close() {
    this.closed = true;
  }
}

function hide(hidden: boolean) {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("following a tally", () => {
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal("EventSource", FakeSource);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("writes what is told into the cache and keeps what is not", () => {
    const queries = new QueryClient();
    const byRegion = [{ jurisdiction: "KZ-75", inForce: 11 }];
    queries.setQueryData(key, { ...news, inForce: 11, byRegion });
    const stop = followTally("7k3m9qx2ab", key, queries, () => undefined);
    const [source] = FakeSource.all;
    expect(source?.url).toBe("/api/v1/petitions/7k3m9qx2ab/tally/stream");
    source?.listeners.get("tally")?.({ data: JSON.stringify(news) });
    expect(queries.getQueryData(key)).toEqual({ ...news, byRegion });
    stop();
  });

  it("says when counts come and when they have to be asked for", () => {
    const said: boolean[] = [];
    const stop = followTally("7k3m9qx2ab", key, new QueryClient(), (listening) => said.push(listening));
    const [source] = FakeSource.all;
    source?.onopen?.();
    source?.onerror?.();
    expect(said).toEqual([true, false]);
    stop();
  });

  it("listens only while the page is seen", () => {
    const stop = followTally("7k3m9qx2ab", key, new QueryClient(), () => undefined);
    hide(true);
    expect(FakeSource.all[0]?.closed).toBe(true);
    hide(false);
    expect(FakeSource.all).toHaveLength(2);
    stop();
    expect(FakeSource.all[1]?.closed).toBe(true);
    hide(true);
    hide(false);
    expect(FakeSource.all).toHaveLength(2);
  });
});
