/** Of Trusted Types, what is needed here; not every browser has them, and TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/**
 * The only policy that the content security policy allows: workers out of our own build, and nothing that comes from
 * elsewhere or that the server answers with words of people.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("undeu", {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, window.location.origin);
    const isOurs =
      origin === window.location.origin && /^\/(?:(?:assets|src)\/[\w./-]+|sw\.js)$/.test(pathname);
    if (!isOurs) throw new TypeError("Only our own workers are started.");
    return address;
  },
});

/** @param address as `import address from "./some-worker?worker&url"` gives it */
export function startWorker(address: string): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
}

/** The one that keeps what was read. */
export function startServiceWorker(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  return container.register(policy?.createScriptURL("/sw.js") ?? "/sw.js");
}
