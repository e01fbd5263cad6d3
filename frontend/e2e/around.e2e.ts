import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** What a check ends with that could not be made, as something that it needs is not here. */
const notMade = 3;

// Each starts a product of its own, or asks a registry that may be slow.
const patience = 600_000;

interface Run {
  code: number | null;
  said: string;
}

/** Runs a script of infra on what was packaged. */
function run(script: string): Promise<Run> {
  const path = fileURLToPath(new URL(`../../infra/${script}`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(path, { env: { ...process.env, UNDEU_BUILD: "never" } });
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, said });
    });
  });
}

test.for([
  ["chaos/check", "The judgement of the campaigns finds what is wrong"],
  ["nginx/check", "The front door serves logs and pages whether or not there is a product"],
  ["libraries/check", "The lists of libraries are whole, and no known hole is in what is shipped"],
] as const)("$1 ($0)", { timeout: patience }, async ([script], { skip }) => {
  const { code, said } = await run(script);
  if (code === notMade) {
    process.stderr.write(`NOT CHECKED: infra/${script}: ${said}`);
    skip(said);
  }
  // What nobody answered is no failure, and must be seen all the same.
  for (const line of said.split("\n")) if (line.startsWith("OPEN")) process.stderr.write(`${line}\n`);
  expect(said, said).not.toContain("WRONG");
  expect(code, said).toBe(0);
});
