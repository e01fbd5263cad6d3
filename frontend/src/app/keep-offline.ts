import { startServiceWorker } from "~/api/worker";

/** Lets the browser keep what is read; without a secure connection or in an old browser it does not, and all else works. */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return;
  const isFirst = serviceWorker.controller === null;
  await startServiceWorker(serviceWorker);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  const seen = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({ seen: seen.filter((address) => address.startsWith(`${window.location.origin}/`)) });
}
