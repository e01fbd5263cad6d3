import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cameBy } from "./came-by";
import { countVisit } from "./visit";

const petition = "7k3m9qx2ab";
const page = `/kk/petitions/${petition}`;

describe("coming by a link with a tag", () => {
  const sent: { url: string; init: RequestInit }[] = [];
  beforeEach(() => {
    sent.length = 0;
    sessionStorage.clear();
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return Promise.resolve(new Response(null, { status: 204 }));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
  });

  function come(search: string): void {
    history.replaceState(null, "", page + search);
    countVisit(petition);
  }

  it("is counted once in a tab, without cookies, and leaves the address clean", () => {
    come("?from=poster&x=1#share");
    come("?from=poster");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(`/api/v1/petitions/${petition}/visits`);
    expect(sent[0]?.init.credentials).toBe("omit");
    expect(sent[0]?.init.body).toBe('{"from":"poster"}');
    come("?from=telegram&x=1#share");
    expect(sent).toHaveLength(2);
    expect(location.pathname + location.search + location.hash).toBe(`${page}?x=1#share`);
    expect(cameBy(petition)).toBe("telegram");
    expect(cameBy("0000000000")).toBeNull();
  });

  it("is passed over when it is no tag", () => {
    for (const search of ["?from=", "?from=A", "?from=a--b", `?from=${"a".repeat(31)}`, "?from=%3Cb%3E"])
      come(search);
    expect(sent).toEqual([]);
    expect(cameBy(petition)).toBeNull();
    expect(location.search).toBe("");
  });
});
