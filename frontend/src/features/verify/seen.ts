import type { Kept, Seen } from "~/event-log/check-log";

// What this browser saw the last time it checked, so that the next time it notices when the past was changed. Nothing of
// a receipt is kept. Where a browser keeps nothing, each time is the first.
//
// Each petition keeps the key with its checkpoint, so that who forgets one forgets nothing of the others. The key alone is
// for petitions that were not looked at yet, as one key signs all logs.
const keyName = "undeu.log-key";
const noteName = (petition: string) => `undeu.log.${petition}`;

export function seenBefore(petition: string): Seen | undefined {
  const key = kept(keyName);
  const own = kept(noteName(petition));
  if (own !== undefined) return seenIn(own) ?? { key, note: own };
  return key === undefined ? undefined : { key };
}

export function keepSeen(petition: string, { key, note }: Kept): void {
  try {
    localStorage.setItem(keyName, key);
    localStorage.setItem(noteName(petition), JSON.stringify({ key, note }));
  } catch {
    // Full, or not allowed.
  }
}

/** The key alone too: it is the key of all logs, and whoever forgets it believes the next one. */
export function forgetSeen(petition: string): void {
  try {
    localStorage.removeItem(keyName);
    localStorage.removeItem(noteName(petition));
  } catch {
    // Nothing was kept, then.
  }
}

/** Undefined for a checkpoint as it was kept before: without its key. */
function seenIn(own: string): Seen | undefined {
  try {
    return JSON.parse(own) as Seen;
  } catch {
    return undefined;
  }
}

function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
