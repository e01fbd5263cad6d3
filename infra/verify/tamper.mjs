// Shows that the verifiers find out a log that was tampered with. Copies the log of a petition, serves the copy with one
// thing changed at a time, and runs a verifier on each: the honest copy must pass and every other must fail. A log without a
// count, as while the platform is down, must be checked all the same, and the verifier must say what it could not compare.
//
//   tamper <address> <petition-id> <receipt.json> [verifier ...] [--few]
//
// Without a verifier it is ./verify. --few takes one change of each kind.
//
// Ends with 0 when all came out as they should.
import { spawn } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const few = process.argv.includes("--few");
const [address, petition, receiptPath, ...named] = process.argv.slice(2).filter((each) => each !== "--few");
if (!receiptPath) {
  console.error("tamper <address> <petition-id> <receipt.json> [verifier ...] [--few]");
  process.exit(2);
}
const verifiers = named.length > 0 ? named : [join(here, "verify")];
const receipt = JSON.parse(readFileSync(receiptPath, "utf8"));
const work = mkdtempSync(join(tmpdir(), "undeu-tamper-"));

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const path = (rest) => `/log/${petition}/${rest}`;
const tallyPath = `/api/v1/petitions/${petition}/tally`;
const place = (index) =>
  `${index >= 1000 ? `x${String(Math.floor(index / 1000)).padStart(3, "0")}/` : ""}${String(index % 1000).padStart(3, "0")}`;
const partial = (width) => (width < 256 ? `.p/${width}` : "");

async function fetched(file) {
  const answer = await fetch(`${address.replace(/\/$/, "")}${file}`);
  if (!answer.ok) throw new Error(`${file} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The whole log as it is now, by its addresses; of a petition that nobody signs meanwhile. */
async function copied() {
  const files = new Map();
  let note, tally, size, counted;
  for (let second = 0; size === undefined || size !== counted || size <= receipt.eventIndex; second++) {
    if (second > 12) throw new Error("the log and the count do not catch up with each other");
    if (second > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    note = await fetched(path("checkpoint"));
    size = Number(note.toString().split("\n")[1]);
    tally = await fetched(tallyPath);
    const { signed, withdrawn, invalidated } = JSON.parse(tally.toString());
    counted = signed + withdrawn + invalidated;
  }
  files.set("/log/vkey", await fetched("/log/vkey"));
  files.set(path("checkpoint"), note);
  files.set(tallyPath, tally);
  const tiles = async (level, count) => {
    for (let index = 0; index * 256 < count; index++) {
      const file = path(`tile/${level}/${place(index)}${partial(Math.min(256, count - index * 256))}`);
      files.set(file, await fetched(file));
    }
  };
  await tiles("entries", size);
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / 256)) await tiles(level, count);
  return { files, size };
}

// --- what a forger can do who has a key of their own -------------------------------------------------------------------

const forger = generateKeyPairSync("ed25519");
const typedKey = Buffer.concat([
  Buffer.of(1),
  createPublicKey(forger.privateKey).export({ format: "der", type: "spki" }).subarray(-32),
]);

function forgedKey(name) {
  const id = sha256(`${name}\n`, typedKey).subarray(0, 4);
  return { name, id, vkey: `${name}+${id.toString("hex")}+${typedKey.toString("base64")}` };
}

function forgedNote({ name, id }, text) {
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), forger.privateKey)]);
  return Buffer.from(`${text}\n— ${name} ${signature.toString("base64")}\n`);
}

function rootOf(hashes) {
  if (hashes.length === 1) return hashes[0];
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)));
}

/** A log that is whole and consistent, of the forger's own events under the forger's own key. */
function forged(key, events) {
  const files = new Map([["/log/vkey", Buffer.from(`${key.vkey}\n`)]]);
  const cut = (level, all) => {
    for (let from = 0; from < all.length; from += 256) {
      const part = all.slice(from, from + 256);
      files.set(path(`tile/${level}/${place(from / 256)}${partial(part.length)}`), Buffer.concat(part));
    }
  };
  const entries = events.map((event) => Buffer.from(`petition-leaf/v1\npetition ${petition}\n${event}\n`));
  cut(
    "entries",
    entries.map((entry) => Buffer.concat([Buffer.of(entry.length >> 8, entry.length & 255), entry])),
  );
  const leaves = entries.map((entry) => sha256(Buffer.of(0), entry));
  for (let level = 0, hashes = leaves; hashes.length > 0; level++) {
    cut(level, hashes);
    const whole = Math.floor(hashes.length / 256);
    hashes = Array.from({ length: whole }, (_, tile) => rootOf(hashes.slice(tile * 256, (tile + 1) * 256)));
  }
  const text = `${key.name}/${petition}\n${entries.length}\n${rootOf(leaves).toString("base64")}\n`;
  files.set(path("checkpoint"), forgedNote(key, text));
  const signed = events.filter((event) => event.startsWith("sign")).length;
  const withdrawn = events.length - signed;
  files.set(tallyPath, Buffer.from(JSON.stringify({ signed, withdrawn, invalidated: 0, inForce: signed - withdrawn })));
  return files;
}

const sumsOf = (signed) => Buffer.from(JSON.stringify({ signed, withdrawn: 0, invalidated: 0, inForce: signed }));

const invented = (count) =>
  Array.from({ length: count }, (_, person) => `sign ${sha256(`person ${person}`).toString("base64")}`);

// --- the changes -------------------------------------------------------------------------------------------------------

/**
 * A case: files, arguments after address and petition, what the verifier must end with (1) and say last. Of a file that is a
 * list one after the other is served, instead of one that is a number this status.
 */
function cases({ files, size }) {
  const vkey = files.get("/log/vkey").toString().trim();
  const [name] = vkey.split("+");
  const key = forgedKey(name);
  const bundles = [...files.keys()].filter((file) => file.includes("/tile/entries/"));
  const ofLevel = (level) => [...files.keys()].filter((file) => file.includes(`/tile/${level}/`));
  const tiles = [ofLevel(0)[0], ofLevel(0).at(-1), ofLevel(1).at(-1)].filter(
    (file, at, all) => file && all.indexOf(file) === at,
  );
  const note = files.get(path("checkpoint")).toString();
  const changed = (file, change) => new Map(files).set(file, Buffer.from(change(Buffer.from(files.get(file)))));
  const flipped = (at) => (content) => {
    content[at < 0 ? content.length + at : at] ^= 1;
    return content;
  };
  const line = (number, change) =>
    changed(path("checkpoint"), (content) => {
      const lines = content.toString().split("\n");
      lines[number] = change(lines[number]);
      return lines.join("\n");
    });
  const tally = (change) => changed(tallyPath, (content) => JSON.stringify(change(JSON.parse(content.toString()))));
  const without = (file) => new Map([...files].filter(([each]) => each !== file));
  const given = (what, change) => {
    const file = join(work, `${what}.json`);
    writeFileSync(file, JSON.stringify(change({ ...receipt, proof: undefined })));
    return [file];
  };
  const other = sha256("something else").toString("base64url");
  const past = forged(key, invented(300));
  const long = forged(key, invented(66_000)); // with a third level of tiles
  const flippedIn = (log, file) => new Map(log).set(path(file), flipped(-9)(Buffer.from(log.get(path(file)))));
  const atOnce = { patience: 0 };
  const rewritten = forged(key, invented(400).with(7, `sign ${sha256("nobody").toString("base64")}`));
  return [
    ["nothing", files, [receiptPath], 0],
    ...bundles.flatMap((file, index) =>
      index === 0 || index === bundles.length - 1
        ? [
            [`a bit of the first entry of ${file}`, changed(file, flipped(60)), []],
            [`a bit of the last entry of ${file}`, changed(file, flipped(-2)), []],
          ]
        : [],
    ),
    ["a bit of a length in a bundle", changed(bundles.at(-1), flipped(1)), []],
    ["a bundle cut short", changed(bundles.at(-1), (content) => content.subarray(0, -5)), []],
    ["a bundle too long", changed(bundles.at(-1), (content) => Buffer.concat([content, Buffer.from("x")])), []],
    ["a bundle is missing", without(bundles.at(-1)), []],
    ...tiles.map((file) => [`a bit of ${file}`, changed(file, flipped(-9)), []]),
    ["a tile is missing", without(tiles[0]), []],
    ["the origin in the checkpoint", line(0, (origin) => `${origin.slice(0, -10)}0000000000`), []],
    ["the size in the checkpoint, one less", line(1, () => String(size - 1)), []],
    ["the size in the checkpoint, one more", line(1, () => String(size + 1)), []],
    ["the root in the checkpoint", line(2, (root) => (root.startsWith("A") ? "B" : "A") + root.slice(1)), []],
    [
      "the signature of the checkpoint",
      line(4, (signature) => signature.replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A"))),
      [],
    ],
    ["no signature", changed(path("checkpoint"), () => note.slice(0, note.indexOf("\n\n") + 2)), []],
    [
      "the checkpoint signed by another key",
      changed(path("checkpoint"), () => forgedNote(key, note.slice(0, note.indexOf("\n\n") + 1))),
      [],
    ],
    ["another key", changed("/log/vkey", () => key.vkey), []],
    ["a whole log of a forger, with the key known", past, { key: vkey }],
    [
      "one signature more in the count",
      tally((sums) => ({ ...sums, signed: sums.signed + 1, withdrawn: sums.withdrawn - 1, inForce: sums.inForce + 2 })),
      [],
    ],
    ["a sum that does not add up", tally((sums) => ({ ...sums, inForce: sums.inForce + 1 })), []],
    ["a count of no event", changed(tallyPath, () => sumsOf(0)), atOnce],
    ["the count of the first ten events", new Map(past).set(tallyPath, sumsOf(10)), atOnce],
    ["a count of a second ago", new Map(past).set(tallyPath, [sumsOf(299), sumsOf(300)]), [], 0],
    ["a count without numbers", changed(tallyPath, () => "{}"), []],
    ["a count that is nothing", changed(tallyPath, () => "null"), []],
    ["a count that is no JSON", changed(tallyPath, () => "<html>"), []],
    ["a number below zero", changed(tallyPath, () => sumsOf(-1)), []],
    ["half a signature", tally((sums) => ({ ...sums, signed: sums.signed + 0.5, withdrawn: sums.withdrawn + 0.5 })), []],
    ["a number that is text", tally((sums) => ({ ...sums, signed: String(sums.signed) })), []],
    ["no count for this petition", without(tallyPath), []],
    ["no checkpoint", without(path("checkpoint")), [receiptPath]],
    ["the platform tells no count", new Map(files).set(tallyPath, 503), [receiptPath], 2, /the count was not compared/],
    [
      "the platform tells no count, and a bit of an entry",
      changed(bundles[0], flipped(60)).set(tallyPath, 503),
      [receiptPath],
    ],
    ["the platform tells no key", new Map(files).set("/log/vkey", 503), [receiptPath], 2, /could not check/],
    ["another nonce in the receipt", files, given("nonce", (each) => ({ ...each, nonce: other }))],
    ["another commitment in the receipt", files, given("commitment", (each) => ({ ...each, commitment: other }))],
    ["another tag in the receipt", files, given("tag", (each) => ({ ...each, tag: other }))],
    [
      "another place in the receipt",
      files,
      given("place", (each) => ({ ...each, eventIndex: (each.eventIndex + 1) % size })),
    ],
    ["another petition in the receipt", files, given("petition", (each) => ({ ...each, petition: "0000000000" }))],
    ["a receipt that is none", files, given("none", () => null)],
    ["a place in the receipt beyond any log", files, given("beyond", (each) => ({ ...each, eventIndex: 2 ** 63 }))],
    ["a forger's log with its own key", past, [], 0],
    ["a long log", long, [], 0],
    ["a bit of a tile of the second level of it", flippedIn(long, "tile/1/000"), []],
    ["a bit of the tile on top of it", flippedIn(long, "tile/2/000.p/1"), []],
    ["the same rewritten since the last time", rewritten, { seen: past.get(path("checkpoint")) }],
    ["the same, shorter than the last time", past, { seen: rewritten.get(path("checkpoint")) }],
  ];
}

// --- running -----------------------------------------------------------------------------------------------------------

/** What a verifier that takes no options is told by its environment; one that cannot do it passes over the case. */
function argumentsFor(verifier, extra) {
  if (Array.isArray(extra)) return { args: extra, env: {} };
  const isNode = verifier.endsWith("verify");
  if (extra.key)
    return isNode ? { args: ["--key", extra.key], env: {} } : { args: [], env: { UNDEU_LOG_KEY: extra.key } };
  // Who cannot be told waits.
  if (extra.patience !== undefined) return { args: isNode ? ["--patience", String(extra.patience)] : [], env: {} };
  if (!isNode) return undefined;
  const file = join(work, `seen-${Math.random()}`);
  writeFileSync(file, extra.seen);
  return { args: ["--seen", file, "--patience", "0"], env: {} };
}

function run(verifier, at, { args, env }) {
  return new Promise((resolve) => {
    const child = spawn(verifier, [at, petition, ...args], { env: { ...process.env, ...env } });
    let said = "";
    const listen = (text) => (said += text);
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("close", (code) =>
      resolve({
        code,
        last: said.trim().split("\n").at(-1),
      }),
    );
  });
}

const ofEachKind = [
  "nothing",
  "a bit of the first entry",
  `a bit of ${path("tile/0/000")}`,
  "the root in the checkpoint",
  "another key",
  "a whole log of a forger",
  "one signature more",
  "the count of the first ten",
  "a count of a second ago",
  "a number below zero",
  "the platform tells",
  "another nonce",
  "the same rewritten",
];

let served = new Map();
const server = createServer((request, response) => {
  const found = served.get(request.url) ?? 404;
  const content = Array.isArray(found) && found.length > 1 ? found.shift() : [found].flat()[0];
  if (typeof content === "number") response.writeHead(content).end();
  else response.writeHead(200).end(content);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const at = `http://127.0.0.1:${server.address().port}`;
let bad = 0;
try {
  for (const [what, files, extra, end = 1, says = /./] of cases(await copied())) {
    if (few && !ofEachKind.some((kind) => what.startsWith(kind))) continue;
    for (const verifier of verifiers) {
      served = new Map([...files].map(([file, content]) => [file, Array.isArray(content) ? [...content] : content]));
      const how = argumentsFor(verifier, extra);
      if (!how) continue;
      const { code, last } = await run(verifier, at, how);
      // A verifier that breaks off has found nothing out.
      const isRight = code === end && says.test(last);
      if (!isRight) bad++;
      console.log(`${isRight ? "ok   " : "BAD  "} ${what}: ${last}`);
    }
  }
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(bad === 0 ? "Every change was found out." : `${bad} came out wrong.`);
process.exitCode = bad === 0 ? 0 : 1;
