import { Fault } from "./fault";

/** An event of a petition, as its log holds it. */
export type Leaf =
  | { readonly kind: "sign"; readonly commitment: string }
  | { readonly kind: "withdraw"; readonly refersTo: number }
  | { readonly kind: "invalidate"; readonly refersTo: number; readonly reason: string };

const shape =
  /^petition-leaf\/v1\npetition ([0-9a-z]{10})\n(?:sign ([A-Za-z0-9+/]{43}=)|withdraw (0|[1-9]\d*)|invalidate (0|[1-9]\d*) ([A-Z][A-Z0-9_]*))\n$/;
const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

/** @param index where it stands, for the message when it is none */
export function leafOf(petition: string, index: number, entry: Uint8Array): Leaf {
  const [, of, commitment, withdrawn, invalidated, reason] = shape.exec(decoder.decode(entry)) ?? [];
  if (of !== petition) throw new Fault("ENTRY_UNREADABLE", { index });
  if (commitment !== undefined) return { kind: "sign", commitment };
  if (withdrawn !== undefined) return { kind: "withdraw", refersTo: Number(withdrawn) };
  return { kind: "invalidate", refersTo: Number(invalidated), reason: reason ?? "" };
}

/** The entry of somebody who signed. */
export function signEntry(petition: string, commitmentBase64: string): string {
  return `petition-leaf/v1\npetition ${petition}\nsign ${commitmentBase64}\n`;
}

/** Cuts a bundle of so many entries: each after its length, two bytes, the larger first. Source: C2SP tlog-tiles. */
export function entriesOf(bundle: Uint8Array, count: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bundle.length) {
    const length = (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    at += 2;
    entries.push(bundle.subarray(at, at + length));
    at += length;
  }
  if (at !== bundle.length || entries.length !== count) throw new Fault("ENTRIES_UNREADABLE");
  return entries;
}
