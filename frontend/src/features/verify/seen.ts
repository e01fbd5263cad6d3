import type { Seen } from "~/event-log/check-log";

// What this browser saw the last time it checked, so that the next time it notices when the past was changed. Nothing of
// a receipt is kept. Where a browser keeps nothing, each time is the first.
const keyName = "undeu.log-key";
const noteName = (petition: string) => `undeu.log.${petition}`;

export function seenBefore(petition: string): Seen | undefined {
  const key = kept(keyName);
  return key === undefined ? undefined : { key, note: kept(noteName(petition)) };
}

export function keepSeen(petition: string, { key, note }: Required<Seen>): void {
  try {
    localStorage.setItem(keyName, key);
    if (note !== undefined) localStorage.setItem(noteName(petition), note);
  } catch {
    // Full, or not allowed.
  }
}

/** The key too: it is the key of all logs, and whoever forgets it believes the next one. */
export function forgetSeen(petition: string): void {
  try {
    localStorage.removeItem(keyName);
    localStorage.removeItem(noteName(petition));
  } catch {
    // Nothing was kept, then.
  }
}

function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
