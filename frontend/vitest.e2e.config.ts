import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import vite from "./vite.config.ts";

/** The screens take longer than all journeys together; begun last, they would run alone on one of two processors. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith("screens.e2e.ts");
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
      sequence: { sequencer: LongestFirst },
      maxConcurrency: 2,
      // On a busy machine a whole journey takes its time; what hangs still ends.
      testTimeout: 120_000,
      hookTimeout: 180_000,
    },
  };
});
