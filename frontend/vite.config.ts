import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import react from "@vitejs/plugin-react";
import { type Plugin, transformWithOxc } from "vite";
import { defineConfig } from "vitest/config";
import { holdSuffixes } from "./src/i18n/held-suffixes";

const backend = process.env["UNDEU_BACKEND"] ?? "http://127.0.0.1:8080";

/**
 * Parses the messages while building: what has no arguments stays a string, the rest becomes the tree the formatter
 * wants. So the parser (7 kB gzip) stays out of the pages, and a message that does not parse stops the build.
 */
function parsedMessages(): Plugin {
  return {
    name: "undeu-parsed-messages",
    enforce: "pre",
    transform: {
      filter: { id: /\/messages\.(kk|ru|en)\.json$/ },
      handler(source) {
        const messages = JSON.parse(source) as Record<string, string>;
        const parsed = Object.entries(messages).map(([id, message]) => {
          const tree = parse(holdSuffixes(message), {
            requiresOtherClause: true,
            shouldParseSkeletons: true,
          });
          const [first] = tree;
          const plain = tree.length === 1 && first?.type === TYPE.literal;
          return [id, plain ? first.value : tree];
        });
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}

/**
 * Builds the worker that keeps what was read into /sw.js: an address of its own that never changes, as it rules over all
 * addresses below, and in it the names of all files of the build, so that each build has a worker of its own.
 */
function offlineWorker(): Plugin {
  const source = fileURLToPath(new URL("./src/app/offline-worker.ts", import.meta.url));
  return {
    name: "undeu-offline-worker",
    apply: "build",
    async generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(?:js|css|woff2)$/.test(name))
        .sort();
      const first = new Set<string>();
      const need = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== "chunk" || first.has(name)) return;
        first.add(name);
        chunk.imports.forEach(need);
        chunk.viteMetadata?.importedCss.forEach((style) => first.add(style));
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.isEntry) need(chunk.fileName);
      for (const name of files) if (/cyrillic.*\.woff2$/.test(name)) first.add(name);
      const addresses = (names: Iterable<string>) => JSON.stringify([...names].map((name) => `/${name}`));
      const { code } = await transformWithOxc(await readFile(source, "utf8"), source);
      const values = [
        `const filesOfBuild = ${addresses(files)};`,
        `const filesOfEveryPage = ${addresses(first)};`,
        `const build = "${createHash("sha256").update(files.join()).digest("hex").slice(0, 12)}";`,
      ];
      this.emitFile({ type: "asset", fileName: "sw.js", source: `${values.join("\n")}\n${code}` });
    },
  };
}

/**
 * What is read comes first, what makes it work after it: otherwise scripts take a slow line's share from the styles and
 * letters with which the page can be painted.
 */
function scriptsAfterPaint(): Plugin {
  return {
    name: "undeu-scripts-after-paint",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (page) =>
        page.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
    },
  };
}

/** Below it compressing saves nobody a packet. */
const worthCompressing = 1_024;

/**
 * Puts a Brotli and a gzip form beside each file of text, as small as they get: what is done once here, the backend need
 * not do worse for each reader.
 */
function compressedFiles(): Plugin {
  const compress = { gz: promisify(gzip), br: promisify(brotliCompress) };
  return {
    name: "undeu-compressed-files",
    apply: "build",
    async writeBundle({ dir = "dist" }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/^assets\/.*\.(?:js|css)$/.test(name)) continue;
        const file = join(dir, name);
        const content = await readFile(file);
        if (content.length < worthCompressing) continue;
        await writeFile(`${file}.gz`, await compress.gz(content, { level: constants.Z_BEST_COMPRESSION }));
        const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
        const params = {
          [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY,
          [BROTLI_PARAM_SIZE_HINT]: content.length,
        };
        await writeFile(`${file}.br`, await compress.br(content, { params }));
      }
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [parsedMessages(), react(), offlineWorker(), scriptsAfterPaint(), compressedFiles()],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./src", import.meta.url)),
      ...(command === "build" && {
        "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js",
      }),
    },
  },
  server: {
    // Everything the backend answers itself; the rest is a page of ours. The host stays as the browser sent it, as the
    // backend compares it with the origin and refuses what comes from another site.
    proxy: Object.fromEntries(
      ["/api", "/log", "/oauth", "/feeds", "/embed", "/oembed"].map((path) => [
        path,
        { target: backend, changeOrigin: false },
      ]),
    ),
  },
  // Modules, so that a worker may load a part of itself only where it is needed.
  worker: { format: "es" },
  build: {
    // The backend serves these files from its class path with a year of caching, as their names carry a hash.
    target: "es2022",
    // Fonts stay files: the content security policy allows them from our own host only.
    assetsInlineLimit: 0,
    // Read by the backend, to preload the files of a page, and by scripts/sizes.mjs.
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs (the site and all it imports) stays one file: past a number of pages it would be cut in
        // two, and each is compressed alone.
        // Likewise the small parts that show a petition, and what a list is filtered and read on with: over a slow line each file
        // costs a way there and back, and six come at a time.
        codeSplitting: {
          groups: [
            { name: "site", test: /src\/app\/(main|site)\.tsx$/, priority: 2 },
            {
              name: "parts",
              test: /src\/design\/(blank|clock|disclosure|lists|marks|panel|progress|proof-sum|skeleton|spread-says|standing|table|timeline)\.tsx$|src\/design\/history\.ts$|src\/i18n\/(localized-view\.tsx|use-format\.ts)$|src\/api\/(petition|reference)\.ts$/,
              priority: 1,
            },
            {
              name: "choosing",
              test: /src\/design\/(choice|field)\.tsx$|src\/i18n\/line-start\.ts$|@tanstack\/.*infiniteQuery/i,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    globals: false,
    setupFiles: ["./src/testing/setup.ts"],
    // One jsdom and one copy of the modules for all files: a third of the time. What a file leaves behind is cleared
    // by the set-up, and `--sequence.shuffle` shows whether a file needs another before it.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // Whole forms are typed letter by letter, beside other work on a machine with two cores.
    testTimeout: 30_000,
    css: false,
  },
}));
