import { describe, expect, it } from "vitest";
import { base64Url, newNonce } from "./nonce";

describe("base64url", () => {
  it("uses the alphabet for addresses and no padding", () => {
    expect(base64Url(new Uint8Array([0xfb, 0xff, 0xfe]))).toBe("-__-");
    expect(base64Url(new Uint8Array([1]))).toBe("AQ");
    expect(base64Url(new Uint8Array(32))).toBe("A".repeat(43));
  });
});

describe("a nonce", () => {
  it("is 32 bytes", () => {
    const nonce = newNonce();
    expect(nonce).toMatch(/^[\w-]{43}$/);
    expect(atob(nonce.replaceAll("-", "+").replaceAll("_", "/"))).toHaveLength(32);
  });

  it("is never the same", () => {
    expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
  });
});
