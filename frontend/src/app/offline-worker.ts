/**
 * Keeps what was read, so that it can be read without a connection: the files of the pages, and the public answers about
 * the petitions read last. What only the signed-in person may see never comes here: an answer is kept only if the
 * server says that it is public. The network always comes first, so nobody sees an old page while there is a connection.
 * It is built into /sw.js by the plugin in vite.config.ts and imports nothing.
 */

/** All files of this build, put in when it is built; another build is another worker. */
declare const filesOfBuild: readonly string[];
/** Those among them that every page needs. */
declare const filesOfEveryPage: readonly string[];
declare const build: string;

// Of the types of service workers only these are needed, and TypeScript does not take them beside those of pages.
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly clientId: string;
  respondWith: (answer: Promise<Response>) => void;
}
interface Telling extends Lasting {
  readonly data: { readonly seen: readonly string[] };
}
interface OfflineWorker {
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    get: (id: string) => Promise<{ postMessage: (message: unknown) => void } | undefined>;
  };
  addEventListener: ((type: "install" | "activate", listener: (event: Lasting) => void) => void) &
    ((type: "fetch", listener: (event: Asking) => void) => void) &
    ((type: "message", listener: (event: Telling) => void) => void);
}
const worker = self as unknown as OfflineWorker;

/**
 * A page of the application on which the server writes nothing but the head of the site; scripts make any page of it, in any
 * language.
 */
const shell = "/kk/me";
const filesCache = `undeu-files-${build}`;
const answersCache = "undeu-answers";
const keptAt = "X-Kept-At";
/** Petitions that can be read without a connection; some 50 kB each with its history. */
const mostPetitions = 20;
/** Lists, and what all pages ask for: regions, topics, agencies. */
const mostOthers = 40;

/** Also as they are typed, without a language: without a connection scripts find it. */
const pages = /^\/(?:(?:kk|ru|en|petitions)(?:\/.*)?)?$/;
const ofPetition = /^\/api\/v1\/petitions\/([0-9a-z]{10})(?:\/(?!signature|tally\/stream|qr).*)?$/;
const reference =
  /^\/api\/v1\/(?:jurisdictions|topics|agencies|thresholds|threshold-rules|petition-limits|collection-pauses|petitions)$/;

function isKept({ pathname }: URL): boolean {
  return ofPetition.test(pathname) || reference.test(pathname);
}

/** Without the hash of its content: by it a file of the build before is known again. */
function stem(file: string): string {
  return file.replace(/-[\w-]{8}\.(\w+)$/, ".$1");
}

/** What every page needs, and the new form of what this reader used before. */
async function install(): Promise<void> {
  const used = new Set<string>();
  for (const name of await caches.keys())
    if (name.startsWith("undeu-files-"))
      for (const { url } of await (await caches.open(name)).keys()) used.add(stem(new URL(url).pathname));
  const files = filesOfBuild.filter((file) => filesOfEveryPage.includes(file) || used.has(stem(file)));
  await (await caches.open(filesCache)).addAll([shell, ...files]);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (name !== filesCache && name !== answersCache) await caches.delete(name);
  await worker.clients.claim();
}

/** A server that cannot answer is as good as none; what it says then stays what it says where nothing is kept. */
function isBroken({ status }: Response): boolean {
  return status >= 500;
}

async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(filesCache)).match(shell);
  try {
    const response = await fetch(request);
    return isBroken(response) ? ((await kept()) ?? response) : response;
  } catch (cause) {
    const copy = await kept();
    if (!copy) throw cause;
    return copy;
  }
}

/** Its name holds a hash of what is in it, so it never changes. */
async function file(request: Request): Promise<Response> {
  const cache = await caches.open(filesCache);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function answer(event: Asking): Promise<Response> {
  const { request, clientId } = event;
  const kept = async () => {
    const copy = await (await caches.open(answersCache)).match(request, { ignoreVary: true });
    if (copy) event.waitUntil(tell(clientId, request.url, copy.headers.get(keptAt)));
    return copy;
  };
  try {
    const response = await fetch(request);
    if (isBroken(response)) return (await kept()) ?? response;
    const copy = response.clone();
    event.waitUntil(keep(request, copy));
    event.waitUntil(tell(clientId, request.url, null));
    return response;
  } catch (cause) {
    // The page took its question back.
    if (!(cause instanceof TypeError)) throw cause;
    const copy = await kept();
    if (!copy) throw cause;
    return copy;
  }
}

async function keep(request: Request, response: Response): Promise<void> {
  if (!response.ok || !response.headers.get("Cache-Control")?.startsWith("public")) return;
  const cache = await caches.open(answersCache);
  const headers = new Headers(response.headers);
  headers.set(keptAt, new Date().toISOString());
  // Anew, so that it is the last in the order of the cache.
  await cache.delete(request, { ignoreVary: true });
  await cache.put(request, new Response(await response.blob(), { status: response.status, headers }));
  await forget(cache);
}

/** All but what was asked for last. */
async function forget(cache: Cache): Promise<void> {
  const petitions = new Set<string>();
  let others = 0;
  for (const kept of [...(await cache.keys())].reverse()) {
    const petition = ofPetition.exec(new URL(kept.url).pathname)?.[1];
    if (petition === undefined) others++;
    else petitions.add(petition);
    if (petition === undefined ? others > mostOthers : [...petitions].indexOf(petition) >= mostPetitions)
      await cache.delete(kept);
  }
}

/** From when an answer is that the page shows; null when it is from now. */
async function tell(clientId: string, address: string, asOf: string | null): Promise<void> {
  (await worker.clients.get(clientId))?.postMessage({ address, asOf });
}

/** What a page had loaded before there was a worker; it lies in the cache of the browser, mostly. */
async function take(seen: readonly string[]): Promise<void> {
  await Promise.allSettled(
    seen.map(async (address) => {
      const request = new Request(address);
      const url = new URL(address);
      if (url.pathname.startsWith("/assets/")) await file(request);
      else if (isKept(url)) await keep(request, await fetch(request));
    }),
  );
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(take(event.data.seen)));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  // Who checks the count wants the one of now or none; an old one would be taken for a wrong one.
  if (request.cache === "no-store") return;
  if (request.mode === "navigate") {
    if (pages.test(url.pathname)) event.respondWith(page(request));
  } else if (url.pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (isKept(url)) event.respondWith(answer(event));
});
