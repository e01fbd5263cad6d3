import { fromBase64Url, toBase64 } from "~/event-log/bytes";

// In memory only: a device that several people use must not remember who signed what.
const own = new Set<string>();

/** This page made the nonce, and got a receipt with it. @param nonce as base64url */
export function rememberOwnNonce(nonce: string): void {
  const bytes = fromBase64Url(nonce);
  if (bytes) own.add(toBase64(bytes));
}

/** Whether the nonce is this page's own, so that nobody else can have been given the same receipt. */
export function isOwnNonce(nonce: Uint8Array): boolean {
  return own.has(toBase64(nonce));
}
