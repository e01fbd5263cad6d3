import { fromBase64 } from "./bytes";
import { Fault } from "./fault";
import { hashLength } from "./tree-hash";

const header = "c2sp.org/tlog-proof@v1\n";

/** That a log holds an entry: its place, the way to the root, and the signed head. Source: C2SP tlog-proof. */
export interface TlogProof {
  readonly index: number;
  /** Siblings on the way to the root, lowest first. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, as it stands inside. */
  readonly note: string;
  /** The last part of the checkpoint's first line. Nobody has vouched for it before the checkpoint is opened. */
  readonly petition: string;
}

export function isTlogProof(text: string): boolean {
  return text.startsWith("c2sp.org/tlog-proof@");
}

export function tlogProof(text: string): TlogProof {
  const normal = `${text.replaceAll("\r\n", "\n").trim()}\n`;
  const end = normal.indexOf("\n\n");
  if (!normal.startsWith(header) || end < 0) throw new Fault("PROOF_UNREADABLE");
  const lines = normal.slice(header.length, end).split("\n");
  // An application may put something of its own in front; ours does not.
  if (lines[0]?.startsWith("extra ")) lines.shift();
  const [, index] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? "") ?? [];
  const path = lines.map(fromBase64).filter((hash) => hash?.length === hashLength) as Uint8Array[];
  const note = normal.slice(end + 2);
  const petition = note.split("\n")[0]?.split("/").at(-1) ?? "";
  if (index === undefined || !Number.isSafeInteger(Number(index)) || path.length !== lines.length)
    throw new Fault("PROOF_UNREADABLE");
  return { index: Number(index), path, note, petition };
}
