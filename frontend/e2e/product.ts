import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const results = fileURLToPath(new URL("../e2e-results", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

// Building, where that is still to be done, takes minutes; starting takes seconds.
const patienceMillis = 600_000;
const goodbyeMillis = 30_000;

export interface Product {
  address: string;
  stop: () => Promise<void>;
}

/**
 * Starts the product as anybody would, on an empty data folder and a free port, and waits for the demo content. Several
 * may run side by side; each is known by a name.
 */
export async function startProduct(
  name = "product",
  settings: Record<string, string> = {},
): Promise<Product> {
  const data = join(repository, "backend", "target", `e2e-data-${name}-${process.pid}`);
  mkdirSync(results, { recursive: true });
  const log = createWriteStream(join(results, `${name}.log`));
  const product = spawn(join(repository, "run"), {
    env: {
      ...process.env,
      UNDEU_DATA: data,
      MICRONAUT_SERVER_PORT: "-1",
      MICRONAUT_ENVIRONMENTS: "demo",
      UNDEU_ARCHIVE: "off",
      // Its own database, whatever is set here.
      DATASOURCES_DEFAULT_URL: undefined,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(product, "exit");
  product.stderr.pipe(log);
  const lines: string[] = [];
  const stop = async () => {
    const deadline = setTimeout(() => product.kill("SIGKILL"), goodbyeMillis);
    if (product.exitCode === null && product.signalCode === null) {
      product.kill("SIGTERM");
      await ended;
    }
    clearTimeout(deadline);
    rmSync(data, { recursive: true, force: true });
  };

  let patience: NodeJS.Timeout | undefined;
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why}\n${lines.slice(-30).join("\n")}`));
      patience = setTimeout(() => fail("The product did not start in time."), patienceMillis);
      product.on("error", reject);
      product.on("exit", (code) => fail(`The product ended with ${code ?? "a signal"} while it started.`));
      let running: string | undefined;
      createInterface({ input: product.stdout }).on("line", (line) => {
        log.write(`${line}\n`);
        lines.push(line);
        running ??= /running at (http\S+)/.exec(line)?.[1];
        if (running !== undefined && line.includes("invented petitions are loaded")) resolve(running);
      });
    });
    await forwarded(address);
    return { address, stop };
  } catch (cause) {
    await stop();
    throw cause;
  } finally {
    clearTimeout(patience);
  }
}

/** Five of the invented petitions have reached their threshold. */
async function forwarded(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${address}/api/v1/statistics`);
    const statistics = (await answer.json()) as { forwarded: number };
    if (statistics.forwarded === 5) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The demo content did not reach the agencies.");
}
