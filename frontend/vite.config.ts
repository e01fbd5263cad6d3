import { fileURLToPath } from "node:url";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

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
          const tree = parse(message, { requiresOtherClause: true, shouldParseSkeletons: true });
          const [first] = tree;
          const plain = tree.length === 1 && first?.type === TYPE.literal;
          return [id, plain ? first.value : tree];
        });
        return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
      },
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [parsedMessages(), react()],
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
        // Likewise the small parts that show a petition.
        codeSplitting: {
          groups: [
            { name: "site", test: /src\/app\/(main|site)\.tsx$/, priority: 2 },
            {
              name: "parts",
              test: /src\/design\/(clock|disclosure|lists|marks|panel|progress|proof-sum|skeleton|standing|table|timeline)\.tsx$|src\/i18n\/(localized-view\.tsx|use-format\.ts)$|src\/api\/(petition|reference)\.ts$/,
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
    restoreMocks: true,
    // Whole forms are typed letter by letter, beside other work on a machine with two cores.
    testTimeout: 30_000,
    css: false,
  },
}));
