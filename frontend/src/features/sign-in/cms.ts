/** The server takes no more. */
export const largestBytes = 64 * 1024;

const constructedSequence = 0x30;
const armour = /^-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----([^-]+)-----END [^-]+-----$/;

/** The base64 of a signature as programs write it, DER, PEM or base64; undefined when it is none. */
export function cmsIn(bytes: Uint8Array): string | undefined {
  if (bytes[0] === constructedSequence && bytes[1] !== undefined && bytes[1] >= 0x80) return base64Of(bytes);
  const text = new TextDecoder().decode(bytes).trim();
  const base64 = (armour.exec(text)?.[1] ?? text).replaceAll(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  let decoded: string;
  try {
    decoded = atob(base64);
  } catch {
    return undefined;
  }
  // As the server wants it: with the padding that some programs leave out.
  return decoded.charCodeAt(0) === constructedSequence ? btoa(decoded) : undefined;
}

export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
