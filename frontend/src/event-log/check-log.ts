import { isSame } from "./bytes";
import { type Checkpoint, openCheckpoint } from "./checkpoint";
import { consistencyProof } from "./consistency";
import { Fault } from "./fault";
import { GrowingTree } from "./growing-tree";
import { leafOf } from "./leaf";
import type { LogReader, Published } from "./log-reader";
import { type NoteKey, noteKey } from "./note";
import { includes, isExtension } from "./proof-check";
import { commitmentOf, type Given, leafHashOf } from "./receipt";
import { type Counts, type End, Recount } from "./recount";
import { hashOfLeaf } from "./tree-hash";

/** What this reader saw of a log the last time. */
export interface Seen {
  /** The verifier key. */
  readonly key: string;
  /** The signed checkpoint; undefined for a log that was not seen before. */
  readonly note?: string | undefined;
}

/** A step that came out well. */
export type Step =
  | { readonly step: "receipt" }
  | { readonly step: "proof"; readonly siblings: number; readonly size: number }
  | { readonly step: "checkpoint"; readonly size: number; readonly key: string }
  /** The log begins as this reader saw it before. */
  | { readonly step: "extends"; readonly before: number }
  | { readonly step: "root"; readonly size: number }
  | { readonly step: "place"; readonly index: number }
  | { readonly step: "count"; readonly events: number };

export interface Watch {
  step: (step: Step) => void;
  /** The head of the log is signed, and follows the one seen before; to be remembered. */
  seen: (seen: Required<Seen>) => void;
  /** Events counted so far. */
  progress: (done: number, all: number) => void;
}

export interface Outcome {
  readonly petition: string;
  readonly checkpoint: Checkpoint;
  readonly key: string;
  /** At the head of the log. */
  readonly counts: Counts;
  /** As the platform told it, for the first `signed + withdrawn + invalidated` events; the log gives the same. */
  readonly published: Published;
  /** The signature that was asked about. */
  readonly mine?: { readonly index: number; readonly leafHash: Uint8Array; readonly end: End | undefined };
}

/** Far more than a country has people; beyond it somebody wants to fill the memory of this device. */
const longestLog = 100_000_000;

/** Heads follow within 5 s; a busy machine gets a little more. */
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
  if (seen && seen.key !== key.text) throw new Fault("KEY_CHANGED", { before: seen.key, now: key.text });
  const leafHash = receipt && leafHashOf(receipt);
  const then = proof && (await openProof(key, petition, { receipt, proof }));
  if (proof && then && leafHash) {
    checkPath(leafHash, proof, then);
    watch.step({ step: "proof", siblings: proof.path.length, size: then.size });
  }

  const before = seen?.note === undefined ? undefined : await openKept(key, petition, seen.note);
  const published = await reader.tally();
  const mine = receipt?.eventIndex ?? proof?.index;
  const checkpoint = await followed(key, petition, reader, {
    published: eventsOf(published),
    mine: mine === undefined ? 0 : mine + 1,
    known: Math.max(before?.size ?? 0, then?.size ?? 0),
  });
  watch.step({ step: "checkpoint", size: checkpoint.size, key: key.text });
  if (before && before.size > 0) {
    await checkGrowth(before, checkpoint, reader);
    watch.step({ step: "extends", before: before.size });
  }
  watch.seen({ key: key.text, note: checkpoint.note });

  const reading = await read(petition, checkpoint, {
    reader,
    watch,
    mine,
    prefixes: [eventsOf(published), ...(then ? [then.size] : [])],
  });
  if (!isSame(reading.root, checkpoint.root)) throw new Fault("ROOT_DIFFERS", { size: checkpoint.size });
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

  const { counts } = reading.prefix(eventsOf(published));
  const differs = (["signed", "withdrawn", "invalidated", "inForce"] as const).find(
    (each) => counts[each] !== published[each],
  );
  if (differs)
    throw new Fault("TALLY_DIFFERS", {
      what: differs,
      counted: counts[differs],
      published: published[differs],
    });
  watch.step({ step: "count", events: eventsOf(published) });
  return {
    petition,
    checkpoint,
    key: key.text,
    counts: reading.counts,
    published,
    ...(found && mine !== undefined && { mine: { index: mine, leafHash: found.hash, end: reading.end } }),
  };
}

function eventsOf({ signed, withdrawn, invalidated }: Published): number {
  return signed + withdrawn + invalidated;
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

/** Undefined when what was kept is damaged: then it is as if nothing had been. */
async function openKept(key: NoteKey, petition: string, note: string): Promise<Checkpoint | undefined> {
  try {
    return await openCheckpoint(key, petition, note);
  } catch {
    return undefined;
  }
}

/** How many events the log must have. */
interface Needed {
  /** For the published count. */
  readonly published: number;
  /** For the event that is asked about. */
  readonly mine: number;
  /** It was signed before that the log has them. */
  readonly known: number;
}

/** The head of the log, once it has the events that are needed: heads follow the events, and caches keep them for a moment. */
async function followed(
  key: NoteKey,
  petition: string,
  reader: LogReader,
  needed: Needed,
): Promise<Checkpoint> {
  for (let second = 0; ; second++) {
    const checkpoint = await openCheckpoint(key, petition, await reader.checkpoint());
    const { size } = checkpoint;
    if (size > longestLog) throw new Fault("LOG_TOO_LONG", { size });
    if (size >= Math.max(needed.published, needed.mine, needed.known)) return checkpoint;
    if (second === patienceSeconds) {
      if (size < needed.known) throw new Fault("LOG_SHRANK", { before: needed.known, now: size });
      if (size < needed.mine) throw new Fault("NOT_YET_LOGGED", { index: needed.mine - 1, size });
      throw new Fault("LOG_BEHIND", { published: needed.published, size });
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

/** Reads all entries once, and notes on the way what the log was at some earlier sizes. */
async function read(
  petition: string,
  { size }: Checkpoint,
  {
    reader,
    watch,
    mine,
    prefixes,
  }: { reader: LogReader; watch: Watch; mine: number | undefined; prefixes: readonly number[] },
) {
  const tree = new GrowingTree();
  const recount = new Recount(size, mine);
  const noted = new Map<number, Prefix>();
  let found: { readonly hash: Uint8Array; readonly isSignature: boolean } | undefined;
  const note = () => {
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
    mine: found,
    end: recount.end(),
    prefix: (events: number): Prefix => {
      const prefix = noted.get(events);
      if (!prefix) throw new Error(`nothing was noted at ${events} events`);
      return prefix;
    },
  };
}
