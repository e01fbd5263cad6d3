import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

export interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/**
 * Tries numbers until the hash of salt and number is the challenge. A library does the hashing, as the browser's own is
 * missing where a page comes without TLS, and slower for so many short texts.
 */
export function findNumber({ challenge, maxnumber, salt }: Challenge): number | undefined {
  const wanted = hexToBytes(challenge);
  const salted = sha256.create().update(utf8ToBytes(salt));
  for (let number = 0; number <= maxnumber; number++) {
    const found = salted
      .clone()
      .update(utf8ToBytes(String(number)))
      .digest();
    if (wanted.every((byte, index) => byte === found[index])) return number;
  }
  return undefined;
}
