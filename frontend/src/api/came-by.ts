const prefix = "undeu.from.";

/** By which tag somebody came to a petition in this tab; forgotten when it is closed. */
export function cameBy(petition: string): string | null {
  try {
    return sessionStorage.getItem(prefix + petition);
  } catch {
    // The device keeps nothing; then nothing is counted.
    return null;
  }
}

/** Whether it was remembered and was not known before. */
export function rememberCameBy(petition: string, tag: string): boolean {
  try {
    if (sessionStorage.getItem(prefix + petition) === tag) return false;
    sessionStorage.setItem(prefix + petition, tag);
    return true;
  } catch {
    return true;
  }
}
