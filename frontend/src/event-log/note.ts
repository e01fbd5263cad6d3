import { fromBase64, isSame, joined, utf8 } from "./bytes";
import { isSignedBy } from "./ed25519";
import { Fault } from "./fault";
import { sha256 } from "./tree-hash";

const ed25519 = 1;
const idLength = 4;
const keyLength = 32;

/** A key that verifies signed notes. Source: C2SP signed-note. */
export interface NoteKey {
  readonly name: string;
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
  /** As the log publishes it: `name+id+base64`. */
  readonly text: string;
}

/** Reads `name+id+base64`, the form of Go's `golang.org/x/mod/sumdb/note`. */
export function noteKey(text: string): NoteKey {
  const [, name = "", id = "", base64 = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const typed = fromBase64(base64);
  if (typed?.length !== keyLength + 1 || typed[0] !== ed25519) throw new Fault("KEY_UNREADABLE");
  const found = sha256(joined(utf8(`${name}\n`), typed)).subarray(0, idLength);
  if (Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("") !== id)
    throw new Fault("KEY_UNREADABLE");
  return { name, id: found, publicKey: typed.subarray(1), text: text.trim() };
}

/** The text of a note that a key has signed; undefined when it has not. Signatures of others may stand beside. */
export async function openNote(key: NoteKey, note: string): Promise<string | undefined> {
  const end = note.lastIndexOf("\n\n");
  if (end < 0) return undefined;
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2).split("\n")) {
    const [, name, base64 = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const signature = name === key.name ? fromBase64(base64) : undefined;
    if (!signature || !isSame(signature.subarray(0, idLength), key.id)) continue;
    if (await isSignedBy(key.publicKey, signature.subarray(idLength), utf8(text))) return text;
  }
  return undefined;
}
