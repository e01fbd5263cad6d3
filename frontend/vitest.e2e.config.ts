import { defineConfig } from "vitest/config";
import vite from "./vite.config.ts";

// The product as people meet it, in a browser. `--mode pictures` takes pictures of the screens instead.
export default defineConfig((environment) => {
  const { plugins = [], resolve = {} } = vite(environment);
  return {
    // The tests read the same messages as the pages, so they find what they look for in every language.
    plugins,
    resolve,
    test: {
      include: [environment.mode === "pictures" ? "e2e/pictures.ts" : "e2e/*.e2e.ts"],
      globalSetup: ["./e2e/setup.ts"],
      // One product and one browser serve them all; more at a time only wait for the processor.
      maxWorkers: 2,
      maxConcurrency: 2,
      // On a busy machine a whole journey takes its time; what hangs still ends.
      testTimeout: 120_000,
      hookTimeout: 180_000,
    },
  };
});
