// Checks the public count of a petition, and a receipt, from outside: with Node 18 or later and nothing else.
//
//   verify <address> <petition-id> [receipt.json | proof.tlog-proof ...] [option ...]
//
//   --log ADDRESS   reads the log from a mirror; the published count still comes from <address>
//   --key VKEY      the log's key as you know it from elsewhere; else the one at <address>/log/vkey is believed
//   --seen FILE     keeps the last checkpoint here, and checks the next time that the log only grew
//   --patience N    seconds to wait for the log to catch up with the published count (12)
//
// Prints what it checked and the net count. Ends with 0 when all is as it should be, 1 when something is wrong, 2 when it
// could not check. Formats: docs/verifying.md. It shares no code with the platform, on purpose; read it, it is short.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const WIDTH = 256; // hashes or entries in a tile
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leafHash = (entry) => sha256(Buffer.of(0), entry); // RFC 6962, 2.1
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

class Wrong extends Error {}
const require = (claim, otherwise) => {
  if (!claim) throw new Wrong(otherwise);
};
const say = (text) => console.log(`ok    ${text}`);

// --- over HTTP ------------------------------------------------------------------------------------------------------

async function get(address) {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(address, { headers: { Accept: "*/*" } });
      if (answer.status === 404) return undefined;
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
      throw new Error(`${address} answers ${answer.status}`);
    } catch (cause) {
      if (attempt === 3) throw cause;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}

async function file(address) {
  const content = await get(address);
  require(content, `${address} is missing`);
  return content;
}

/** "tile/0/x001/234.p/7": C2SP tlog-tiles. */
function tilePath(level, index, width) {
  let place = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    place = `x${String(rest % 1000).padStart(3, "0")}/${place}`;
  return `tile/${level}/${place}${width === WIDTH ? "" : `.p/${width}`}`;
}

/** A tile of some width; a partial one may be gone once the whole one is there. */
async function tile(log, level, index, width) {
  const content = await get(`${log}/${tilePath(level, index, width)}`);
  if (content || width === WIDTH) {
    require(content, `${tilePath(level, index, width)} is missing`);
    return { content, holds: width };
  }
  return { content: await file(`${log}/${tilePath(level, index, WIDTH)}`), holds: WIDTH };
}

// --- key, note, checkpoint: C2SP signed-note and tlog-checkpoint ----------------------------------------------------

function parseKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const typed = Buffer.from(base64 ?? "", "base64");
  require(typed.length === 33 && typed[0] === 1, `no Ed25519 key: ${text.trim()}`);
  const found = sha256(`${name}\n`, typed).subarray(0, 4);
  require(found.toString("hex") === id, `the id of the key is wrong: ${text.trim()}`);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), typed.subarray(1)]);
  return { name, id: found, text: text.trim(), key: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

function openCheckpoint(key, origin, note, what) {
  const end = note.lastIndexOf("\n\n");
  require(end > 0, `${what} is no signed note`);
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split("\n")
    .some((line) => {
      const [dash, name, base64] = line.split(" ");
      const signature = Buffer.from(base64 ?? "", "base64");
      const isOurs = dash === "—" && name === key.name && signature.subarray(0, 4).equals(key.id);
      return isOurs && verifySignature(null, Buffer.from(text), key.key, signature.subarray(4));
    });
  require(isSigned, `${what} is not signed by ${key.text}`);
  const [first, size, root, ...rest] = text.split("\n");
  require(first === origin, `${what} is of ${first}, not of ${origin}`);
  require(rest.join("") === "" && /^(0|[1-9]\d*)$/.test(size), `${what} has no size`);
  const hash = Buffer.from(root, "base64");
  require(hash.length === 32, `${what} has no root`);
  return { size: Number(size), root: hash, note };
}

// --- the tree --------------------------------------------------------------------------------------------------------

/** Grows leaf by leaf; remembers the roots of whole subtrees, one for each bit of the size. */
class Tree {
  size = 0;
  roots = [];
  add(leaf) {
    let hash = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(this.roots.pop(), hash);
    this.roots.push(hash);
    this.size++;
  }
  root() {
    return this.roots.length === 0 ? sha256() : this.roots.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** Where a proof leads from a leaf, in a tree of so many leaves: RFC 9162, 2.1.3.2. */
function rootOfProof(index, size, leaf, path) {
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

// --- the events ------------------------------------------------------------------------------------------------------

const LEAF =
  /^petition-leaf\/v1\npetition (\S+)\n(?:sign ([A-Za-z0-9+/]{43}=)|(withdraw|invalidate) (0|[1-9]\d*)(?: ([A-Z][A-Z0-9_]*))?)\n$/;

/** Net count = signatures - distinct references to one of them, each to one before, each used once. */
class Count {
  size = 0;
  signed = 0;
  withdrawn = 0;
  invalidated = 0;
  inForce = new Set();
  ended = new Map();
  add(petition, entry) {
    const index = this.size++;
    const [, of, commitment, kind, reference, reason] = LEAF.exec(entry.toString("utf8")) ?? [];
    require(of === petition &&
      (kind === "invalidate") === (reason !== undefined), `event ${index} is none of this petition`);
    if (commitment) {
      this.signed++;
      this.inForce.add(index);
    } else if (this.inForce.delete(Number(reference))) {
      this.ended.set(Number(reference), `${kind} by event ${index}${reason ? `, ${reason}` : ""}`);
      if (kind === "withdraw") this.withdrawn++;
      else this.invalidated++;
    }
  }
  sums() {
    const { signed, withdrawn, invalidated } = this;
    return { signed, withdrawn, invalidated, inForce: this.inForce.size };
  }
}

function* entriesOf(bundle, holds, path) {
  let at = 0;
  for (let entry = 0; entry < holds; entry++) {
    require(at + 2 <= bundle.length, `${path} is cut short`);
    const length = bundle.readUInt16BE(at);
    require(at + 2 + length <= bundle.length, `${path} is cut short`);
    yield bundle.subarray(at + 2, (at += 2 + length));
  }
  require(at === bundle.length, `${path} is too long`);
}

/**
 * Reads every entry and every tile of hashes. Notes root and sums at some sizes on the way, and an entry at some indexes.
 */
async function readLog(log, petition, checkpoint, { sizes, indexes }) {
  const [tree, count, noted, entries] = [new Tree(), new Count(), new Map(), new Map()];
  let hashes = [];
  const note = () => {
    if (sizes.has(tree.size)) noted.set(tree.size, { root: tree.root(), sums: count.sums() });
  };
  note();
  for (let index = 0; index * WIDTH < checkpoint.size; index++) {
    const width = Math.min(WIDTH, checkpoint.size - index * WIDTH);
    const { content, holds } = await tile(log, "entries", index, width);
    for (const entry of entriesOf(content, holds, tilePath("entries", index, holds))) {
      if (tree.size === checkpoint.size) break;
      if (indexes.has(tree.size)) entries.set(tree.size, Buffer.from(entry));
      const hash = leafHash(entry);
      count.add(petition, entry);
      tree.add(hash);
      hashes.push(hash);
      note();
    }
  }
  require(tree.root().equals(checkpoint.root), `the ${tree.size} entries do not give the root that was signed`);
  say(`the ${tree.size} entries give the root that was signed`);
  let tiles = 0;
  for (let level = 0; hashes.length > 0; level++) {
    const above = [];
    for (let from = 0; from < hashes.length; from += WIDTH) {
      const ours = hashes.slice(from, from + WIDTH);
      const { content, holds } = await tile(log, level, from / WIDTH, ours.length);
      const isSame = content.length === holds * 32 && content.subarray(0, ours.length * 32).equals(Buffer.concat(ours));
      require(isSame, `${tilePath(level, from / WIDTH, holds)} does not hold the hashes of the entries`);
      tiles++;
      if (ours.length === WIDTH) {
        const subtree = new Tree();
        ours.forEach((hash) => subtree.add(hash));
        above.push(subtree.root());
      }
    }
    hashes = above;
  }
  say(`${tiles} tiles hold the hashes of the entries`);
  return { count, noted, entries };
}

// --- receipts and proofs ---------------------------------------------------------------------------------------------

function given(paths) {
  const found = {};
  const take = (text) => {
    const normal = `${text
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n")
      .trim()}\n`;
    if (normal.startsWith("c2sp.org/tlog-proof@v1\n")) {
      const end = normal.indexOf("\n\n");
      const lines = normal.slice(0, end).split("\n").slice(1);
      if (lines[0]?.startsWith("extra ")) lines.shift();
      const [, index] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? "") ?? [];
      const path = lines.map((line) => Buffer.from(line, "base64"));
      require(end > 0 && index && path.every(({ length }) => length === 32), "the proof cannot be read");
      found.proof = { index: Number(index), path, note: normal.slice(end + 2) };
    } else {
      const receipt = JSON.parse(normal);
      for (const name of ["commitment", "nonce", "tag"]) {
        receipt[name] = Buffer.from(String(receipt[name]), "base64url");
        require(receipt[name].length === 32, `the receipt has no ${name} of 32 bytes`);
      }
      require(Number.isSafeInteger(receipt.eventIndex) && receipt.eventIndex >= 0, "the receipt has no eventIndex");
      found.receipt = receipt;
      if (receipt.proof) take(receipt.proof);
    }
  };
  paths.forEach((path) => take(readFileSync(path, "utf8")));
  return found;
}

/** What the receipt says of itself, before anybody is asked. */
function checkReceipt(receipt, petition) {
  require(receipt.petition === petition, `the receipt is for petition ${receipt.petition}`);
  const commitment = sha256("petition-commit/v1\0", receipt.nonce, receipt.tag);
  require(commitment.equals(receipt.commitment), "nonce and tag of the receipt do not give its commitment");
  say("nonce and tag of the receipt give its commitment");
  return Buffer.from(`petition-leaf/v1\npetition ${petition}\nsign ${commitment.toString("base64")}\n`);
}

// --- all of it -------------------------------------------------------------------------------------------------------

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      log: { type: "string" },
      key: { type: "string" },
      seen: { type: "string" },
      patience: { type: "string", default: "12" },
    },
  });
  const [address, petition, ...paths] = positionals;
  if (!address || !/^[0-9a-z]{10}$/.test(petition ?? "")) {
    console.error(
      "verify <address> <petition-id> [receipt.json | proof.tlog-proof ...] [--log ADDRESS] [--key VKEY] [--seen FILE] [--patience N]",
    );
    return 2;
  }
  const platform = address.replace(/\/$/, "");
  const logs = (values.log ?? `${platform}/log`).replace(/\/$/, "");
  const log = `${logs}/${petition}`;
  const { receipt, proof } = given(paths);
  const leaf = receipt && checkReceipt(receipt, petition);

  const key = parseKey(values.key ?? (await file(`${platform}/log/vkey`)).toString());
  say(`key ${key.text}`);
  const origin = `${key.name}/${petition}`;
  const open = (note, what) => openCheckpoint(key, origin, note, what);
  const seen =
    values.seen && existsSync(values.seen)
      ? open(readFileSync(values.seen, "utf8"), "the checkpoint seen before")
      : undefined;
  const proved = proof && open(proof.note, "the checkpoint of the proof");

  // First the count, then the log: so the log has at least the events that were counted, once it has caught up.
  const tally = JSON.parse((await file(`${platform}/api/v1/petitions/${petition}/tally`)).toString());
  const counted = tally.signed + tally.withdrawn + tally.invalidated;
  require(Number.isSafeInteger(counted), "the published count cannot be read");
  const mine = receipt?.eventIndex ?? proof?.index;
  const needed = Math.max(counted, (mine ?? -1) + 1, seen?.size ?? 0, proved?.size ?? 0);
  let checkpoint;
  for (let second = 0; ; second++) {
    checkpoint = open((await file(`${log}/checkpoint`)).toString(), "the checkpoint");
    if (checkpoint.size >= needed) break;
    require(second < Number(values.patience), `the log has ${checkpoint.size} events, and ${needed} are known`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  say(`checkpoint of ${checkpoint.size} events, signed by the key`);

  const sizes = new Set([counted, ...[seen, proved].flatMap((each) => (each ? [each.size] : []))]);
  const indexes = new Set(mine === undefined ? [] : [mine]);
  const { count, noted, entries } = await readLog(log, petition, checkpoint, { sizes, indexes });
  if (seen) {
    require(noted
      .get(seen.size)
      .root.equals(seen.root), `the log does not begin with the ${seen.size} events seen before`);
    say(`the log begins with the ${seen.size} events seen before`);
  }
  if (proof) {
    require(!receipt ||
      receipt.eventIndex ===
        proof.index, `the receipt is for event ${receipt?.eventIndex}, the proof for ${proof.index}`);
    const root = rootOfProof(proof.index, proved.size, leafHash(leaf ?? entries.get(proof.index)), proof.path);
    require(root?.equals(proved.root), "the proof does not lead to its checkpoint");
    require(noted
      .get(proved.size)
      .root.equals(proved.root), `the log does not begin with the ${proved.size} events of the proof`);
    say(`the proof leads to its checkpoint of ${proved.size} events, and the log begins with them`);
  }
  if (leaf) {
    require(entries.get(mine).equals(leaf), `event ${mine} of the log is not the one of the receipt`);
    say(`event ${mine} of the log is the one of the receipt`);
  }
  if (mine !== undefined)
    say(`event ${mine}: ${count.ended.get(mine) ?? (count.inForce.has(mine) ? "in force" : "no signature")}`);

  const { sums } = noted.get(counted);
  for (const name of ["signed", "withdrawn", "invalidated", "inForce"])
    require(sums[name] === tally[name], `${name}: the log gives ${sums[name]}, published is ${tally[name]}`);
  say(`the published count after ${counted} events is what the log gives`);
  if (values.seen) {
    writeFileSync(`${values.seen}.part`, checkpoint.note);
    renameSync(`${values.seen}.part`, values.seen);
  }
  const now = count.sums();
  console.log(`${now.inForce} = ${now.signed} signed - ${now.withdrawn} withdrawn - ${now.invalidated} invalidated`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(cause instanceof Wrong ? `WRONG ${cause.message}` : `could not check: ${cause.message}`);
  process.exitCode = cause instanceof Wrong ? 1 : 2;
}
