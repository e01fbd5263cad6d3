/** From when the oldest of what is shown is, while it comes from what was kept; see offline-worker.ts. */
let oldest: string | undefined;
const listeners = new Set<() => void>();

function set(next: string | undefined): void {
  if (next === oldest) return;
  oldest = next;
  for (const listener of listeners) listener();
}

function hear({ data }: MessageEvent<{ asOf: string | null }>): void {
  const { asOf } = data;
  set(asOf === null ? undefined : oldest !== undefined && oldest < asOf ? oldest : asOf);
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
