import { fromBase64Url, joined, toBase64, utf8 } from "./bytes";
import { Fault } from "./fault";
import { signEntry } from "./leaf";
import { type TlogProof, isTlogProof, tlogProof } from "./tlog-proof";
import { hashOfLeaf, sha256 } from "./tree-hash";

/** What a signatory keeps. */
export interface Receipt {
  readonly petition: string;
  /** The place in the log. */
  readonly eventIndex: number;
  readonly commitment: Uint8Array;
  readonly nonce: Uint8Array;
  readonly tag: Uint8Array;
}

/** What somebody wants checked; each part comes alone or both together. */
export interface Given {
  readonly receipt?: Receipt | undefined;
  readonly proof?: TlogProof | undefined;
}

/** Reads receipts and proofs in any order, as files or as pasted text. A receipt may carry its proof inside. */
export function given(texts: readonly string[]): Given {
  let found: Given = {};
  for (const text of texts.map(unwindowed).filter((each) => each !== "")) {
    if (isTlogProof(text)) found = { ...found, proof: tlogProof(text) };
    else if (text.startsWith("{")) found = { ...found, ...receiptOf(text, found) };
    else throw new Fault("RECEIPT_UNREADABLE");
  }
  return found;
}

/** Editors and messengers change ends of lines, and put marks in front. */
function unwindowed(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .trim();
}

function receiptOf(text: string, found: Given): Given {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Fault("RECEIPT_UNREADABLE");
  }
  const { petition, eventIndex, proof } = fields;
  if (typeof petition !== "string" || !isPetitionId(petition)) throw incomplete("petition");
  if (typeof eventIndex !== "number" || !Number.isSafeInteger(eventIndex) || eventIndex < 0)
    throw incomplete("eventIndex");
  const bytes = (name: string) => {
    const value = fields[name];
    const read = typeof value === "string" ? fromBase64Url(value) : undefined;
    if (read?.length !== 32) throw incomplete(name);
    return read;
  };
  const receipt = {
    petition,
    eventIndex,
    commitment: bytes("commitment"),
    nonce: bytes("nonce"),
    tag: bytes("tag"),
  };
  // A proof that was given beside it is newer than the one inside.
  return {
    receipt,
    proof: found.proof ?? (typeof proof === "string" && proof !== "" ? tlogProof(proof) : undefined),
  };
}

function incomplete(field: string): Fault {
  return new Fault("RECEIPT_INCOMPLETE", { field });
}

/** Ten characters of Crockford's base32, in lower case. */
export function isPetitionId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(text);
}

/** SHA-256("petition-commit/v1" 00 nonce tag). */
export function commitmentOf({ nonce, tag }: Pick<Receipt, "nonce" | "tag">): Uint8Array {
  return sha256(joined(utf8("petition-commit/v1\0"), nonce, tag));
}

/** The hash of the entry that the log must hold. */
export function leafHashOf({ petition, commitment }: Receipt): Uint8Array {
  return hashOfLeaf(utf8(signEntry(petition, toBase64(commitment))));
}
