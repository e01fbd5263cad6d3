import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const target = join(repository, "backend", "target");

export interface Authority {
  /** Signs what is posted to it: `/person`, `/authentication`, `/revoked`. */
  address: string;
  /** The configuration of a product that trusts it. */
  configuration: string;
  stop: () => Promise<void>;
}

/** A certification authority that only tests trust; it is one of the backend's tests. */
export async function startAuthority(): Promise<Authority> {
  const classes = join(target, "test-classes");
  if (!existsSync(join(classes, "kz", "undeu", "testing", "TestAuthorityServer.class")))
    spawnSync("mvn", ["-B", "-ntp", "-q", "-DskipTests", "package"], { cwd: repository, stdio: "inherit" });
  const folder = join(target, `e2e-authority-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const java = process.env["JAVA_HOME"] ? join(process.env["JAVA_HOME"], "bin", "java") : "java";
  const classPath = [classes, join(target, "lib", "*")].join(delimiter);
  const authority = spawn(
    java,
    ["-Xmx64m", "-cp", classPath, "kz.undeu.testing.TestAuthorityServer", folder],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(authority, "exit");
  const stop = async () => {
    // It reads until there is no more.
    authority.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = await new Promise<string>((resolve, reject) => {
    authority.on("error", reject);
    authority.on("exit", () => reject(new Error("The authority of the tests did not start.")));
    createInterface({ input: authority.stdout }).on("line", (line) => {
      const found = /signing at (http\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { address, configuration: join(folder, "eds.yml"), stop };
}
