import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "node:net";
import { once } from "node:events";
import { type Browser, type BrowserServer, chromium } from "playwright-core";

const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The same letters everywhere.
  "--font-render-hinting=none",
];

/** A browser that several processes can use, by the address it listens on. */
export async function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await findBrowser(), headless: true, args });
}

/** A browser that tools which know nothing of Playwright reach by the DevTools protocol, at a port of this machine. */
export async function startDebuggedBrowser(): Promise<{ browser: Browser; port: number }> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  return { browser, port };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

/** CHROME_PATH, else an installed Chromium or Chrome, else the one that comes as a package. */
async function findBrowser(): Promise<string> {
  const named = process.env["CHROME_PATH"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return installed ?? (await unpackBrowser());
}

/**
 * The package unpacks itself into the folder for temporary files under a fixed name, and takes whatever lies there. So
 * it gets a folder of its own, which is moved into place when it is whole.
 */
async function unpackBrowser(): Promise<string> {
  const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
  const manifest = readFileSync(join(modules, "@sparticuz", "chromium", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const home = join(modules, ".cache", `chromium-${version}`);
  const executable = join(home, "chromium");
  if (existsSync(executable)) return executable;
  const part = `${home}.${process.pid}`;
  const temporary = process.env["TMPDIR"];
  mkdirSync(part, { recursive: true });
  process.env["TMPDIR"] = part;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    packed.setGraphicsMode = false;
    await packed.executablePath();
    rmSync(home, { recursive: true, force: true });
    renameSync(part, home);
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
    rmSync(part, { recursive: true, force: true });
  }
  return executable;
}
