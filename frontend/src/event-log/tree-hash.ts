import { sha256 } from "@noble/hashes/sha2.js";

// A library does the hashing: the browser's own answers each call by a promise, which for the millions of short texts of a
// log takes several times as long, and is missing where a page comes without TLS (see docs/verifying.md).

/** Bytes of a hash of the tree. */
export const hashLength = 32;

/** The root of a tree without leaves. */
export const rootOfNothing: Uint8Array = sha256(new Uint8Array());

const leaf = Uint8Array.of(0);
const node = Uint8Array.of(1);

/** Source: RFC 6962, section 2.1. */
export function hashOfLeaf(entry: Uint8Array): Uint8Array {
  return sha256.create().update(leaf).update(entry).digest();
}

export function hashOfNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(node).update(left).update(right).digest();
}

export { sha256 };
