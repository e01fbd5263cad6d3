// Checks the public count of a petition, and a receipt, from outside: with Node 18 or later and nothing else.
//
//   verify <address> <petition-id> [receipt.json | proof.tlog-proof ...] [option ...]
//
//   --log ADDRESS   reads the log from a mirror; the published count still comes from <address>
//   --key VKEY      the log's key as you know it from elsewhere; else the one at <address>/log/vkey is believed
//   --seen FILE     keeps the last checkpoint here, and checks the next time that the log only grew
//   --patience N    seconds to wait for the log and the published count to catch up with each other (12)
//
// Prints what it checked and the net count. Ends with 0 when all is as it should be, 1 when something is wrong, 2 when it
// could not check all of it. Formats: docs/verifying.md. It shares no code with the platform, on purpose; read it, it is short.
import { createHash, createPublicKey, verify as verifySignature } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const WIDTH = 256; // hashes or entries in a tile
const HEIGHT = 8; // levels of the tree between a tile and the one above
const AHEAD = 4; // files on their way at a time, of entries and of hashes each
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leafHash = (entry) => sha256(Buffer.of(0), entry); // RFC 6962, 2.1
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

class Wrong extends Error {}
const require = (claim, otherwise) => {
  if (!claim) throw new Wrong(otherwise);
};
const parsed = (json, what) => {
  try {
    return Object(JSON.parse(json));
  } catch {
    throw new Wrong(`${what} is no JSON`);
  }
};
const say = (text) => console.log(`ok    ${text}`);
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

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
      await pause(attempt / 2);
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

/** What is fetched for 0, 1, 2 ... count - 1, in order and a few ahead. */
async function* fetched(count, fetchOne) {
  const coming = [];
  for (let index = 0; index < count + AHEAD; index++) {
    if (index < count) {
      coming.push(fetchOne(index));
      coming.at(-1).catch(() => {}); // told when its turn comes
    }
    if (index >= AHEAD) yield await coming.shift();
  }
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
  const hasSize = /^(0|[1-9]\d*)$/.test(size) && Number.isSafeInteger(Number(size));
  require(rest.join("") === "" && hasSize, `${what} has no size`);
  const hash = Buffer.from(root, "base64");
  require(hash.length === 32, `${what} has no root`);
  return { size: Number(size), root: hash, note };
}

// --- the tree --------------------------------------------------------------------------------------------------------

/** Grows leaf by leaf; remembers the roots of whole subtrees, one for each bit of the size. */
class Tree {
  size = 0;
  roots = [];
  /** @param whole is told each hash that stands in a tile, with its level of tiles */
  constructor(whole) {
    this.whole = whole;
  }
  add(leaf) {
    let [hash, height] = [leaf, 0];
    this.whole(0, hash);
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(this.roots.pop(), hash);
      if (++height % HEIGHT === 0) this.whole(height / HEIGHT, hash);
    }
    this.roots.push(hash);
    this.size++;
  }
  root() {
    return this.roots.length === 0 ? sha256() : this.roots.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** Compares the tiles of a log with the hashes that its entries give; remembers one open tile a level. */
class TileComparison {
  open = [];
  coming = [];
  compared = 0;
  fault;
  constructor(log) {
    this.log = log;
  }
  add(level, hash) {
    const empty = (index) => ({ index, width: 0, hashes: Buffer.alloc(WIDTH * 32) });
    const open = (this.open[level] ??= empty(0));
    hash.copy(open.hashes, open.width++ * 32);
    if (open.width < WIDTH) return;
    this.coming.push(this.compare(level, open));
    this.open[level] = empty(open.index + 1);
  }
  /** Keeps the first fault: whether the entries are those that were signed is said before. */
  async compare(level, { index, width, hashes }) {
    if (this.fault) return;
    try {
      const { content, holds } = await tile(this.log, level, index, width);
      const ours = hashes.subarray(0, width * 32);
      const isSame = content.length === holds * 32 && content.subarray(0, ours.length).equals(ours);
      require(isSame, `${tilePath(level, index, holds)} does not hold the hashes of the entries`);
      this.compared++;
    } catch (cause) {
      this.fault ??= cause;
    }
  }
  /** Waits until no more than so many tiles are on their way. */
  async settle(left) {
    while (this.coming.length > left) await this.coming.shift();
  }
  async end() {
    this.open.forEach((open, level) => open.width > 0 && this.coming.push(this.compare(level, open)));
    await this.settle(0);
    if (this.fault) throw this.fault;
    return this.compared;
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
  inForce = new Uint8Array(1024); // a byte an event
  state = "no signature";
  /** @param watched the event whose state is of interest */
  constructor(watched) {
    this.watched = watched;
  }
  add(petition, entry) {
    const index = this.size++;
    const [, of, commitment, kind, reference, reason] = LEAF.exec(entry.toString("utf8")) ?? [];
    require(of === petition &&
      (kind === "invalidate") === (reason !== undefined), `event ${index} is none of this petition`);
    if (index === this.inForce.length) {
      const longer = new Uint8Array(2 * index);
      longer.set(this.inForce);
      this.inForce = longer;
    }
    const target = Number(reference);
    if (commitment) {
      this.signed++;
      this.inForce[index] = 1;
      if (index === this.watched) this.state = "in force";
    } else if (this.inForce[target] === 1) {
      this.inForce[target] = 0;
      if (kind === "withdraw") this.withdrawn++;
      else this.invalidated++;
      if (target === this.watched) this.state = `${kind} by event ${index}${reason ? `, ${reason}` : ""}`;
    }
  }
  sums() {
    const { signed, withdrawn, invalidated } = this;
    return { signed, withdrawn, invalidated, inForce: signed - withdrawn - invalidated };
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

/** Reads every entry and every tile of hashes. Notes root and sums at some sizes on the way, and one entry. */
async function readLog(log, petition, checkpoint, { sizes, watched }) {
  const tiles = new TileComparison(log);
  const [tree, count, noted] = [new Tree((level, hash) => tiles.add(level, hash)), new Count(watched), new Map()];
  let found;
  const note = () => {
    if (sizes.has(tree.size)) noted.set(tree.size, { root: tree.root(), sums: count.sums() });
  };
  note();
  const width = (index) => Math.min(WIDTH, checkpoint.size - index * WIDTH);
  const bundle = (index) => tile(log, "entries", index, width(index));
  for await (const { content, holds } of fetched(Math.ceil(checkpoint.size / WIDTH), bundle)) {
    for (const entry of entriesOf(content, holds, tilePath("entries", Math.floor(tree.size / WIDTH), holds))) {
      if (tree.size === checkpoint.size) break;
      if (tree.size === watched) found = Buffer.from(entry);
      count.add(petition, entry);
      tree.add(leafHash(entry));
      note();
    }
    await tiles.settle(AHEAD);
  }
  require(tree.root().equals(checkpoint.root), `the ${tree.size} entries do not give the root that was signed`);
  say(`the ${tree.size} entries give the root that was signed`);
  say(`${await tiles.end()} tiles hold the hashes of the entries`);
  return { count, noted, found };
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
      const receipt = parsed(normal, "the receipt");
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

// --- the published count ---------------------------------------------------------------------------------------------

const SUMS = ["signed", "withdrawn", "invalidated", "inForce"];

async function published(address) {
  const tally = parsed((await file(address)).toString(), "the published count");
  for (const name of SUMS)
    require(Number.isSafeInteger(tally[name]) && tally[name] >= 0, `${name} of the published count is ${tally[name]}`);
  const events = tally.signed + tally.withdrawn + tally.invalidated;
  require(Number.isSafeInteger(events), "the published count is no sum");
  return { tally, events };
}

/** A head holds only what was counted before, so a count told after it has its events; caches keep one for a second. */
async function publishedAfter(address, { size }, patience) {
  for (let second = 0; ; second++) {
    const found = await published(address);
    if (found.events >= size) return found;
    require(second < patience, `the published count is of ${found.events} events, and the log had ${size} before`);
    await pause(1);
  }
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

  const patience = Number(values.patience);
  /** The signed head of the log, once it has so many events. */
  const head = async (needed) => {
    for (let second = 0; ; second++) {
      const checkpoint = open((await file(`${log}/checkpoint`)).toString(), "the checkpoint");
      if (checkpoint.size >= needed) return checkpoint;
      require(second < patience, `the log has ${checkpoint.size} events, and ${needed} are known`);
      await pause(1);
    }
  };
  const mine = receipt?.eventIndex ?? proof?.index;
  let checkpoint = await head(Math.max((mine ?? -1) + 1, seen?.size ?? 0, proved?.size ?? 0));
  // The log is files: it can be checked while the platform tells no count.
  const told = await publishedAfter(`${platform}/api/v1/petitions/${petition}/tally`, checkpoint, patience).catch((cause) => {
    if (cause instanceof Wrong) throw cause;
    return { missing: cause };
  });
  if (told.events > checkpoint.size) checkpoint = await head(told.events);
  say(`checkpoint of ${checkpoint.size} events, signed by the key`);

  const sizes = new Set([told.events, seen?.size, proved?.size]);
  const { count, noted, found } = await readLog(log, petition, checkpoint, { sizes, watched: mine });
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
    const root = rootOfProof(proof.index, proved.size, leafHash(leaf ?? found), proof.path);
    require(root?.equals(proved.root), "the proof does not lead to its checkpoint");
    require(noted
      .get(proved.size)
      .root.equals(proved.root), `the log does not begin with the ${proved.size} events of the proof`);
    say(`the proof leads to its checkpoint of ${proved.size} events, and the log begins with them`);
  }
  if (leaf) {
    require(found.equals(leaf), `event ${mine} of the log is not the one of the receipt`);
    say(`event ${mine} of the log is the one of the receipt`);
  }
  if (mine !== undefined) say(`event ${mine}: ${count.state}`);
  if (values.seen) {
    writeFileSync(`${values.seen}.part`, checkpoint.note);
    renameSync(`${values.seen}.part`, values.seen);
  }

  if (told.tally) {
    const { sums } = noted.get(told.events);
    for (const name of SUMS)
      require(sums[name] === told.tally[name], `${name}: the log gives ${sums[name]}, published is ${told.tally[name]}`);
    say(`the published count after ${told.events} events is what the log gives`);
  }
  const now = count.sums();
  console.log(`${now.inForce} = ${now.signed} signed - ${now.withdrawn} withdrawn - ${now.invalidated} invalidated`);
  if (told.missing) throw new Error(`the count was not compared: ${told.missing.message}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(cause instanceof Wrong ? `WRONG ${cause.message}` : `could not check: ${cause.message}`);
  process.exitCode = cause instanceof Wrong ? 1 : 2;
}
