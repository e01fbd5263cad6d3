// Prints what each page loads first (its own file and all it imports), gzip, and fails when the petition page is
// heavier than promised: people read it on cheap phones over slow lines.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 150_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const weight = (file) => gzipSync(readFileSync(new URL(file, dist))).length;

function files(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) files(next, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
// Where a page is joined with parts of other features, a route of the app is its file.
const pages = Object.keys(manifest).filter((key) =>
  /^src\/(features\/.*-page|app\/[\w-]+-route)\.tsx$/.test(key),
);
const textsOf = (page, language) =>
  page
    .replace(/^src\/app\/([\w-]+)-route\.tsx$/, "src/features/$1/-")
    .replace(/[^/]+$/, `messages.${language}.json`);
/** Texts of every page and of this one's feature, in the language where they weigh most. */
const texts = (page) =>
  Math.max(
    ...["kk", "ru", "en"].map((language) =>
      [`src/app/messages-${language}.ts`, textsOf(page, language)]
        .filter((key) => key in manifest)
        .reduce((sum, key) => sum + weight(manifest[key].file), 0),
    ),
  );

const petitionPage = "src/app/petition-route.tsx";
let tooHeavy = false;
for (const page of pages.sort()) {
  const first = files(page, files(entry));
  const total = [...first].reduce((sum, key) => sum + weight(manifest[key].file), 0) + texts(page);
  console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  ${page}`);
  if (page === petitionPage && total > limit) tooHeavy = true;
}
if (!pages.includes(petitionPage)) throw new Error(`There is no ${petitionPage}.`);
for (const key of Object.keys(manifest).sort())
  if (/\.(js|css)$/.test(manifest[key].file)) {
    for (const file of [manifest[key].file, ...(manifest[key].css ?? [])])
      console.log(`        ${(weight(file) / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  }
if (tooHeavy) {
  console.error(`The petition page loads more than ${limit / 1000} kB of JavaScript.`);
  process.exitCode = 1;
}
