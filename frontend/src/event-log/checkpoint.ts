import { fromBase64 } from "./bytes";
import { Fault } from "./fault";
import { type NoteKey, openNote } from "./note";
import { hashLength } from "./tree-hash";

/** The head of a log at a size, signed. Source: C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  /** Events. */
  readonly size: number;
  readonly root: Uint8Array;
  /** As it is published. */
  readonly note: string;
}

/** The log of a petition, as the first line of its checkpoints names it. */
export function originOf(key: NoteKey, petition: string): string {
  return `${key.name}/${petition}`;
}

/** Checks that the key has signed the head of the log of this petition. */
export async function openCheckpoint(key: NoteKey, petition: string, note: string): Promise<Checkpoint> {
  const text = await openNote(key, note);
  if (text === undefined) throw new Fault("CHECKPOINT_UNSIGNED", { key: key.text });
  const [origin = "", size = "", root = "", ...rest] = text.split("\n");
  const hash = fromBase64(root);
  const events = /^(?:0|[1-9]\d*)$/.test(size) ? Number(size) : NaN;
  if (rest.join("") !== "" || hash?.length !== hashLength || !Number.isSafeInteger(events))
    throw new Fault("CHECKPOINT_UNREADABLE");
  if (origin !== originOf(key, petition)) throw new Fault("CHECKPOINT_OF_OTHER_LOG", { origin });
  return { origin, size: events, root: hash, note };
}
