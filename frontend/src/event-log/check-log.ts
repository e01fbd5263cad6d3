import { isSame } from "./bytes";
import { type Checkpoint, openCheckpoint } from "./checkpoint";
import { consistencyProof } from "./consistency";
import { Fault } from "./fault";
import { GrowingTree } from "./growing-tree";
import { leafOf } from "./leaf";
import { eventsOf, type LogReader, type Published } from "./log-reader";
import { type NoteKey, noteKey } from "./note";
import { includes, isExtension } from "./proof-check";
import { commitmentOf, type Given, leafHashOf } from "./receipt";
import { type Counts, type End, Recount } from "./recount";
import { hashOfLeaf } from "./tree-hash";

/** What this reader saw of a log the last time. */
export interface Seen {
  /** The verifier key; undefined where only the checkpoint was kept. */
  readonly key?: string | undefined;
  /** The signed checkpoint; undefined for a log that was not seen before. */
  readonly note?: string | undefined;
}

/** What a reader keeps of a log for the next time. */
export interface Kept {
  /** The verifier key. */
  readonly key: string;
  /** The signed checkpoint. */
  readonly note: string;
}

/** A step that came out well. */
export type Step =
  | { readonly step: "receipt" }
  | { readonly step: "proof"; readonly siblings: number; readonly size: number }
  | { readonly step: "checkpoint"; readonly size: number; readonly key: string }
  /** The log begins as this reader saw it before. */
  | { readonly step: "extends"; readonly before: number }
  /** The published count was of newer events, so the head with them was fetched too. */
  | { readonly step: "newer"; readonly size: number }
  | { readonly step: "root"; readonly size: number }
  | { readonly step: "place"; readonly index: number }
  | { readonly step: "count"; readonly events: number };

export interface Watch {
  step: (step: Step) => void;
  /** The head of the log is signed, and follows the one seen before; to be remembered. */
  seen: (seen: Kept) => void;
  /** Events counted so far. */
  progress: (done: number, all: number) => void;
}

export interface Outcome {
  readonly petition: string;
  readonly checkpoint: Checkpoint;
  readonly key: string;
  /** At the head of the log. */
  readonly counts: Counts;
  /** As the platform told it, and the log gives the same; undefined when the platform could not be asked. */
  readonly published: Published | undefined;
  /** The signature that was asked about. */
  readonly mine?: { readonly index: number; readonly leafHash: Uint8Array; readonly end: End | undefined };
}

/** Far more than a country has people; beyond it somebody wants to fill the memory of this device. */
const longestLog = 100_000_000;

/** Heads follow within 5 s, caches keep a count for a second or two; a busy machine gets a little more. */
const patienceSeconds = 12;

/**
 * Checks the log of a petition from its first event to its last, a receipt or proof against it, and the published count.
 * Everything is computed here; what is asked for depends on the petition, never on the receipt.
 *
 * @throws Fault the first thing that is wrong
 */
export async function checkLog(
  petition: string,
  { receipt, proof }: Given,
  seen: Seen | undefined,
  reader: LogReader,
  watch: Watch,
): Promise<Outcome> {
  if (receipt) {
    if (receipt.petition !== petition)
      throw new Fault("RECEIPT_OF_OTHER_PETITION", { petition: receipt.petition });
    if (!isSame(commitmentOf(receipt), receipt.commitment)) throw new Fault("COMMITMENT_DIFFERS");
    watch.step({ step: "receipt" });
  }
  const key = noteKey(await reader.key());
  if (seen?.key !== undefined && seen.key !== key.text)
    throw new Fault("KEY_CHANGED", { before: seen.key, now: key.text });
  const leafHash = receipt && leafHashOf(receipt);
  const then = proof && (await openProof(key, petition, { receipt, proof }));
  if (proof && then && leafHash) {
    checkPath(leafHash, proof, then);
    watch.step({ step: "proof", siblings: proof.path.length, size: then.size });
  }

  const before = seen?.note === undefined ? undefined : await openKept(key, petition, seen.note);
  const mine = receipt?.eventIndex ?? proof?.index;
  const first = await followed(key, petition, reader, {
    known: longer(before, then),
    mine,
  });
  watch.step({ step: "checkpoint", size: first.size, key: key.text });
  if (before && before.size > 0) {
    await checkGrowth(before, first, reader);
    watch.step({ step: "extends", before: before.size });
  }
  watch.seen({ key: key.text, note: first.note });

  // A head holds only what was counted before it was signed: asked for after it, the count must cover it. What is wrong
  // with the count is said last, as the log can be checked without it.
  const published = await publishedAfter(first, reader);
  const events = published instanceof Fault ? undefined : eventsOf(published);
  const checkpoint =
    events !== undefined && events > first.size
      ? await followed(key, petition, reader, { known: first, mine, published: events })
      : first;
  if (checkpoint.size > first.size) watch.step({ step: "newer", size: checkpoint.size });

  const reading = await read(petition, checkpoint, {
    reader,
    watch,
    mine,
    events,
    prefixes: [first.size, ...(then ? [then.size] : [])],
  });
  if (!isSame(reading.root, checkpoint.root)) throw new Fault("ROOT_DIFFERS", { size: checkpoint.size });
  if (!isSame(reading.prefix(first.size).root, first.root))
    throw new Fault("LOG_REWRITTEN", { before: first.size, now: checkpoint.size });
  if (checkpoint.size > first.size) watch.seen({ key: key.text, note: checkpoint.note });
  watch.step({ step: "root", size: checkpoint.size });

  if (then && !isSame(reading.prefix(then.size).root, then.root))
    throw new Fault("PROOF_OF_OTHER_PAST", { size: then.size });
  const found = reading.mine;
  if (mine !== undefined) {
    if (!found?.isSignature || (leafHash && !isSame(leafHash, found.hash)))
      throw new Fault("NOT_IN_LOG", { index: mine });
    if (proof && then && !leafHash) {
      checkPath(found.hash, proof, then);
      watch.step({ step: "proof", siblings: proof.path.length, size: then.size });
    }
    watch.step({ step: "place", index: mine });
  }

  const outcome = {
    petition,
    checkpoint,
    key: key.text,
    counts: reading.counts,
    ...(found && mine !== undefined && { mine: { index: mine, leafHash: found.hash, end: reading.end } }),
  };
  if (published instanceof Fault) {
    if (published.code === "OFFLINE" || published.code === "SERVER")
      return { ...outcome, published: undefined };
    throw published;
  }
  compare(published, { atFirst: reading.prefix(first.size).counts, atEvents: reading.counted, checkpoint });
  watch.step({ step: "count", events: eventsOf(published) });
  return { ...outcome, published };
}

/** The published count once it has the events of a head, or the last one told within some seconds; or why there is none. */
async function publishedAfter({ size, note }: Checkpoint, reader: LogReader): Promise<Published | Fault> {
  for (let second = 0; ; second++) {
    let published: Published;
    try {
      published = await reader.tally();
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      return cause.code === "TALLY_GONE" ? new Fault(cause.code, { size, note }) : cause;
    }
    if (eventsOf(published) >= size || second === patienceSeconds) return published;
    await reader.pause(1);
  }
}

/** That the log gives the published count. References to nothing are no events of a count, so the log is not measured by its size. */
function compare(
  published: Published,
  {
    atFirst,
    atEvents,
    checkpoint: { size, note },
  }: { atFirst: Counts; atEvents: Counts | undefined; checkpoint: Checkpoint },
): void {
  const events = eventsOf(published);
  const logged = eventsOf(atFirst);
  if (events < logged)
    throw new Fault("TALLY_BEHIND", {
      events,
      logged,
      published: published.inForce,
      counted: atFirst.inForce,
      note,
    });
  if (!atEvents) throw new Fault("LOG_BEHIND", { published: events, size });
  const differs = (["signed", "withdrawn", "invalidated", "inForce"] as const).find(
    (each) => atEvents[each] !== published[each],
  );
  if (differs)
    throw new Fault("TALLY_DIFFERS", {
      what: differs,
      counted: atEvents[differs],
      published: published[differs],
      note,
    });
}

async function openProof(
  key: NoteKey,
  petition: string,
  { receipt, proof }: Given,
): Promise<Checkpoint | undefined> {
  if (!proof) return undefined;
  if (proof.petition !== petition) throw new Fault("PROOF_OF_OTHER_PETITION", { petition: proof.petition });
  if (receipt && receipt.eventIndex !== proof.index)
    throw new Fault("PROOF_OF_OTHER_ENTRY", { receipt: receipt.eventIndex, proof: proof.index });
  try {
    return await openCheckpoint(key, petition, proof.note);
  } catch (cause) {
    if (cause instanceof Fault && cause.code === "CHECKPOINT_UNSIGNED")
      throw new Fault("PROOF_UNSIGNED", cause.details);
    throw new Fault("PROOF_UNREADABLE");
  }
}

function checkPath(
  leafHash: Uint8Array,
  { index, path }: NonNullable<Given["proof"]>,
  { size, root }: Checkpoint,
): void {
  if (!includes(index, size, leafHash, path, root)) throw new Fault("PROOF_WRONG", { index, size });
}

/** Only a signed checkpoint is ever kept, so one that does not open was signed by another key. */
async function openKept(key: NoteKey, petition: string, note: string): Promise<Checkpoint> {
  try {
    return await openCheckpoint(key, petition, note);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new Fault("KEY_CHANGED", { before: "none", now: key.text });
  }
}

function longer(one: Checkpoint | undefined, other: Checkpoint | undefined): Checkpoint | undefined {
  return one && other ? (one.size > other.size ? one : other) : (one ?? other);
}

/** What the log must have. */
interface Needed {
  /** It was signed before that the log is as long as this. */
  readonly known: Checkpoint | undefined;
  /** The event that is asked about. */
  readonly mine: number | undefined;
  /** Events of the published count; one that is not reached is judged with the count. */
  readonly published?: number;
}

/** The head of the log, once it has the events that are needed: heads follow the events, and caches keep them for a moment. */
async function followed(
  key: NoteKey,
  petition: string,
  reader: LogReader,
  { known, mine, published = 0 }: Needed,
): Promise<Checkpoint> {
  const ofMine = mine === undefined ? 0 : mine + 1;
  for (let second = 0; ; second++) {
    const note = await reader.checkpoint();
    if (note === undefined && !known && mine === undefined) throw new Fault("NO_LOG");
    const checkpoint = note === undefined ? undefined : await openCheckpoint(key, petition, note);
    const size = checkpoint?.size ?? 0;
    if (size > longestLog) throw new Fault("LOG_TOO_LONG", { size });
    if (checkpoint && size >= Math.max(published, ofMine, known?.size ?? 0)) return checkpoint;
    if (second === patienceSeconds) {
      if (!checkpoint) throw new Fault("LOG_GONE", { ...(known && { note: known.note }) });
      if (known && size < known.size)
        throw new Fault("LOG_SHRANK", { before: known.size, now: size, note: known.note });
      if (mine !== undefined && size < ofMine) throw new Fault("NOT_YET_LOGGED", { index: mine, size });
      return checkpoint;
    }
    await reader.pause(1);
  }
}

/** That the log begins as it was before, from its tiles. */
async function checkGrowth(before: Checkpoint, now: Checkpoint, reader: LogReader): Promise<void> {
  const proof = await consistencyProof(before.size, now.size, reader.subtrees(now.size));
  if (!isExtension(before.size, now.size, before.root, now.root, proof))
    throw new Fault("LOG_REWRITTEN", { before: before.size, now: now.size });
}

interface Prefix {
  readonly root: Uint8Array;
  readonly counts: Counts;
}

/** Reads all entries once, and notes on the way what the log was at some earlier sizes and after the events of a count. */
async function read(
  petition: string,
  { size }: Checkpoint,
  {
    reader,
    watch,
    mine,
    events,
    prefixes,
  }: {
    reader: LogReader;
    watch: Watch;
    mine: number | undefined;
    events: number | undefined;
    prefixes: readonly number[];
  },
) {
  const tree = new GrowingTree();
  const recount = new Recount(size, mine);
  const noted = new Map<number, Prefix>();
  let found: { readonly hash: Uint8Array; readonly isSignature: boolean } | undefined;
  let counted: Counts | undefined;
  const note = () => {
    if (recount.events() === events) counted = recount.counts();
    if (prefixes.includes(tree.size)) noted.set(tree.size, { root: tree.root(), counts: recount.counts() });
  };
  note();
  for await (const entries of reader.bundles(size)) {
    for (const entry of entries) {
      const leaf = leafOf(petition, tree.size, entry);
      const hash = hashOfLeaf(entry);
      if (tree.size === mine) found = { hash, isSignature: leaf.kind === "sign" };
      recount.add(leaf);
      tree.add(hash);
      note();
    }
    watch.progress(tree.size, size);
  }
  return {
    root: tree.root(),
    counts: recount.counts(),
    /** Undefined when the log does not reach the events of the count. */
    counted,
    mine: found,
    end: recount.end(),
    prefix: (size: number): Prefix => {
      const prefix = noted.get(size);
      if (!prefix) throw new Error(`nothing was noted at ${size} events`);
      return prefix;
    },
  };
}
