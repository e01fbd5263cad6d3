import { describe, expect, it } from "vitest";
import { base64Of, cmsIn } from "./cms";

const der = Uint8Array.from([0x30, 0x82, 0x01, 0x02, 0xff, 0x00, 0x7f, 0x80]);
const base64 = "MIIBAv8Af4A=";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a signature in a file", () => {
  it("is taken as DER and as BER", () => {
    expect(cmsIn(der)).toBe(base64);
    expect(cmsIn(Uint8Array.from([0x30, 0x80, 0x00, 0x00]))).toBe("MIAAAA==");
  });

  it.each([
    base64,
    ` ${base64}\r\n`,
    "MIIBAv8\nAf4A=\n",
    "MIIBAv8Af4A",
    `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`,
    `-----BEGIN PKCS7-----\r\nMIIBAv8\r\nAf4A=\r\n-----END PKCS7-----`,
  ])("is taken as text: %j", (text) => expect(cmsIn(bytes(text))).toBe(base64));

  it.each([
    "",
    "hello",
    "0",
    "<html></html>",
    "AAAA",
    "MIIB!v8Af4A=",
    "-----BEGIN CERTIFICATE-----\nMIIBAv8Af4A=\n-----END CERTIFICATE-----",
  ])("is none: %j", (text) => expect(cmsIn(bytes(text))).toBeUndefined());

  it("survives every byte", () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(atob(base64Of(all)).length).toBe(256);
    expect(atob(base64Of(all)).charCodeAt(255)).toBe(255);
  });
});
