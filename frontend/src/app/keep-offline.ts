import { startServiceWorker } from "~/api/worker";

/** Lets the browser keep what is read; without a secure connection or in an old browser it does not, and all else works. */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return;
  const isFirst = serviceWorker.controller === null;
  await startServiceWorker(serviceWorker);
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  // As long as this page lives, since what it asked for before the worker took over may come late.
  new PerformanceObserver((list) => {
    const seen = (list.getEntries() as PerformanceResourceTiming[])
      .filter(({ name, workerStart }) => workerStart === 0 && name.startsWith(`${window.location.origin}/`))
      .map(({ name }) => name);
    if (seen.length > 0) active?.postMessage({ seen });
  }).observe({ type: "resource", buffered: true });
}
