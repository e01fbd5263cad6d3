/** From when each answer is that came from what was kept, by its address; see offline-worker.ts. */
const kept = new Map<string, string>();
let oldest: string | undefined;
const listeners = new Set<() => void>();

/** One that came from the server takes the notice away only where it was the last kept one. */
function hear({ data }: MessageEvent<{ address: string; asOf: string | null }>): void {
  const { address, asOf } = data;
  if (asOf === null) kept.delete(address);
  else kept.set(address, asOf);
  tell();
}

function tell(): void {
  const next = [...kept.values()].sort()[0];
  if (next === oldest) return;
  oldest = next;
  for (const listener of listeners) listener();
}

/** Another page is shown, and its answers come after this. */
export function forgetStale(): void {
  kept.clear();
  tell();
}

export function subscribeToStale(listener: () => void): () => void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (listeners.size === 0) serviceWorker?.addEventListener("message", hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) serviceWorker?.removeEventListener("message", hear);
  };
}

export function staleSince(): string | undefined {
  return oldest;
}
