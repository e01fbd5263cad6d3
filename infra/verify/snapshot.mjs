// Checks an unpacked snapshot of the platform: with Node 18.17 or later and nothing else.
//
//   node verify-snapshot.mjs <folder> --key VKEY
//
//   --key VKEY      the platform's key as you know it, from /log/vkey
//
// A key that came with the snapshot proves nothing, and neither does this program if it did: who changed the pages could have
// changed it too. Take both from elsewhere: from the site (/log/vkey, /data/verify-snapshot.mjs), from its source code
// (infra/verify/snapshot.mjs), or from somebody whom you trust.
//
// Every file must be in SHA256SUMS with its hash, every line of it a file, and SHA256SUMS.note a note over SHA256SUMS that
// the key signed. Ends with 0 when all is as it should be, 1 when something is wrong, 2 when it could not check. It shares
// no code with the platform, on purpose; read it, it is short. Format: docs/open-data.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";

const LIST = "SHA256SUMS";
const NOTE = "SHA256SUMS.note";
const KIND = "undeu-snapshot/v1";

class Wrong extends Error {}
const require = (claim, otherwise) => {
  if (!claim) throw new Wrong(otherwise);
};
const say = (text) => console.log(`ok    ${text}`);

async function sha256(file) {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}

/** What signs a note: C2SP signed-note. Its base64 may hold a plus sign too. */
function parseKey(verifierKey) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifierKey.trim()) ?? [];
  const typed = Buffer.from(encoded ?? "", "base64");
  require(typed.length === 33 && typed[0] === 1, "the key is no Ed25519 key of a signed note");
  const own = createHash("sha256").update(`${name}\n`).update(typed).digest().subarray(0, 4);
  require(own.toString("hex") === id, "the key does not have the id that it names");
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), typed.subarray(1)]),
    format: "der",
    type: "spki",
  });
  return { name, own, key };
}

/** The lines of a note that the key signed. */
function opened(note, { name, own, key }) {
  const end = note.indexOf("\n\n");
  require(end > 0, `${NOTE} is no note`);
  const text = note.slice(0, end + 1);
  const signed = note
    .slice(end + 2)
    .split("\n")
    .filter((line) => line.startsWith(`\u2014 ${name} `))
    .map((line) => Buffer.from(line.slice(line.lastIndexOf(" ") + 1), "base64"))
    .some((line) => line.subarray(0, 4).equals(own) && verify(null, Buffer.from(text), key, line.subarray(4)));
  require(signed, `${NOTE} is not signed by the key`);
  return text.trimEnd().split("\n");
}

async function check(folder, verifierKey) {
  const key = parseKey(verifierKey);
  const [kind, ...facts] = opened(readFileSync(join(folder, NOTE), "utf8"), key);
  require(kind === KIND, `a note of another kind: ${kind}`);
  const said = Object.fromEntries(facts.map((fact) => fact.split(" ")));
  say(`signed by ${key.name}, made ${said.made}`);
  require((await sha256(join(folder, LIST))) === said.sha256, `${LIST} is not the one that was signed`);
  const present = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  present.delete(join(folder, LIST));
  present.delete(join(folder, NOTE));
  let files = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, LIST)) })) {
    const found = /^([0-9a-f]{64}) {2}([0-9A-Za-z][0-9A-Za-z./-]*)$/.exec(line);
    require(found && !found[2].includes(".."), `a line that is none: ${line}`);
    const file = join(folder, found[2]);
    require(present.delete(file), `${found[2]} is missing`);
    require((await sha256(file)) === found[1], `${found[2]} was changed`);
    files++;
  }
  require(String(files) === said.files, `${said.files} files were signed`);
  require(present.size === 0, `not in the list: ${[...present][0]}`);
  say(`${files} files are as they were signed`);
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: "string" } } });
  if (positionals.length !== 1 || !values.key) {
    console.error("node verify-snapshot.mjs <folder> --key VKEY");
    process.exit(2);
  }
  await check(positionals[0], values.key);
} catch (cause) {
  console.error(cause instanceof Wrong ? `WRONG ${cause.message}` : cause);
  process.exit(cause instanceof Wrong ? 1 : 2);
}
