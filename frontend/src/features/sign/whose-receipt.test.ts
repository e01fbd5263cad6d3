import { describe, expect, it } from "vitest";
import type { Receipt } from "~/api/petition";
import { MadeLog, petition, signs } from "~/testing/made-log";
import { whoseReceipt } from "./whose-receipt";

const log = new MadeLog([signs(1), signs(2)]);
const receiptOf = (person: number): Receipt => ({
  ...log.receipt(person),
  signedAt: "2026-11-23T10:17:00Z",
  logged: false,
});
const receipt = receiptOf(1);
const other = receiptOf(2);
const sent = { petition, nonce: receipt.nonce };

describe("A receipt that came in answer to a signature", () => {
  it("is one's own with the nonce that was sent, also when an answer was lost before", () => {
    expect(whoseReceipt(receipt, sent, true)).toBe("own");
    expect(whoseReceipt(receipt, sent, false)).toBe("own");
  });

  it("is of an earlier signature only if the server says so", () => {
    expect(whoseReceipt(other, sent, false)).toBe("earlier");
    expect(whoseReceipt(other, sent, true)).toBe("foreign");
  });

  it.each([
    ["another tag", { tag: other.tag }],
    ["another commitment", { commitment: other.commitment }],
    ["another petition", { petition: "0000000000" }],
    ["a commitment that is none", { commitment: "commitment" }],
    ["a tag that is too short", { tag: "AAAA" }],
    ["only the nonce of another", { nonce: other.nonce }],
  ])("is foreign with %s, whatever the server says", (_what, change) => {
    expect(whoseReceipt({ ...receipt, ...change }, sent, true)).toBe("foreign");
    expect(whoseReceipt({ ...receipt, ...change }, sent, false)).toBe("foreign");
  });
});
