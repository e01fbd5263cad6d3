const bytes = 32;

/** 32 bytes that nobody can guess, as base64url without padding; with them a receipt hides whose it is. */
export function newNonce(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

export function base64Url(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
