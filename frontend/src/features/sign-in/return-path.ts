/**
 * Where to go after signing in. An address from outside could name another site, so only a path of ours counts: one
 * slash first, no backslash (browsers read it as a slash), no blanks or control characters (browsers drop some).
 */
export function returnPath(wanted: string | null, home: string): string {
  if (wanted === null || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted)) return home;
  const here = "https://undeu.invalid";
  let url: URL;
  try {
    url = new URL(wanted, here);
  } catch {
    return home;
  }
  if (url.origin !== here || /^\/[^/]+\/sign-in\/?$/.test(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}

/** The petition somebody is about to sign, from the path they return to. */
export function petitionToSign(path: string): string | undefined {
  return /^\/[^/]+\/petitions\/([^/?#]+)\/sign(?:[?#]|$)/.exec(path)?.[1];
}
