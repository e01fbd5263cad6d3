// Writes for the server what signed copies of the site say without scripts: whole pages of text, rendered by the same
// components, and the words with which it writes pages of data itself. It packs dist/copy/<language>.json as a resource.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { JSDOM } from "jsdom";
import { createServer } from "vite";

/** Whose words pages of data are written with. */
const features = [
  "accountability",
  "answer",
  "commitment",
  "data",
  "following",
  "holidays",
  "home",
  "invalidated",
  "pause",
  "petition",
  "privacy",
  "rating",
  "reason",
  "regions",
  "route",
  "statistics",
];
/** No address of anybody: the server puts its own there. */
const contact = "contact@copy.invalid";

const server = await createServer({
  appType: "custom",
  logLevel: "warn",
  // The browser tests of another run may hold the port of its socket.
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  // Modules look at the window of a browser, and pages ask the element of its document whom to write to.
  const { window } = new JSDOM("", { url: "https://copy.invalid/" });
  Object.assign(globalThis, { window, document: window.document });
  const { dataset } = window.document.documentElement;
  const { copiedPages } = await server.ssrLoadModule("/src/app/copied-pages.tsx");
  const { holdSuffixes } = await server.ssrLoadModule("/src/i18n/held-suffixes.ts");
  await mkdir(new URL("../dist/copy/", import.meta.url), { recursive: true });
  for (const language of ["kk", "ru", "en"]) {
    delete dataset.contact;
    const pages = await copiedPages(language);
    dataset.contact = contact;
    const pagesWithContact = await copiedPages(language);
    const copy = { words: await words(language, holdSuffixes), pages, pagesWithContact, contact };
    await writeFile(new URL(`../dist/copy/${language}.json`, import.meta.url), JSON.stringify(copy));
  }
} finally {
  await server.close();
}

async function words(language, holdSuffixes) {
  const catalogues = await Promise.all(
    features.map(async (feature) => {
      const file = new URL(`../src/features/${feature}/messages.${language}.json`, import.meta.url);
      return Object.entries(JSON.parse(await readFile(file, "utf8")));
    }),
  );
  return Object.fromEntries(catalogues.flat().map(([id, message]) => [id, holdSuffixes(message)]));
}
