/** Whether a key has signed a message: by the browser itself, or by a library where it does not know Ed25519. */
export async function isSignedBy(
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  const key = await browserKey(publicKey);
  if (key) return crypto.subtle.verify("Ed25519", key, copy(signature), copy(message));
  const { ed25519 } = await import("@noble/curves/ed25519.js");
  try {
    // By the letter of RFC 8032, as browsers do it.
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Undefined in older browsers, and in pages without TLS, which have no `crypto.subtle`. */
async function browserKey(publicKey: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("raw", copy(publicKey), "Ed25519", false, ["verify"]);
  } catch {
    return undefined;
  }
}

/** The types of the browser ask for memory that nobody shares. */
function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
