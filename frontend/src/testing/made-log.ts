import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

// A log as a server makes it, written by other means than the code that checks it: the tree by its definition.

export const petition = "7k3m9qx2ab";
const name = "undeu.example/log";

export interface MadeReceipt {
  petition: string;
  eventIndex: number;
  commitment: string;
  nonce: string;
  tag: string;
}

export const signs = (person: number) => ({ sign: person });
export const withdraws = (index: number) => ({ withdraw: index });
export const invalidates = (index: number) => ({ invalidate: index });
export type MadeEvent =
  ReturnType<typeof signs> | ReturnType<typeof withdraws> | ReturnType<typeof invalidates>;

const sha256 = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

function keyOf(seed: string): KeyObject {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), sha256(seed)]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

/** RFC 6962, section 2.1, word for word. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256("");
  const [first] = leaves;
  if (leaves.length === 1 && first) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

export function pathOf(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return index < k
    ? [...pathOf(index, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(index - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}

export const leafHash = (entry: Buffer | string) => sha256(Buffer.of(0), entry);

export class MadeLog {
  readonly entries: Buffer[];
  readonly #key: KeyObject;

  constructor(
    readonly events: readonly MadeEvent[],
    seed = "a seed",
  ) {
    this.#key = keyOf(seed);
    this.entries = events.map((event) => {
      const what =
        "sign" in event
          ? `sign ${Buffer.from(this.#secret(event.sign).commitment).toString("base64")}`
          : "withdraw" in event
            ? `withdraw ${event.withdraw}`
            : `invalidate ${event.invalidate} AUTOMATED_SIGNING`;
      return Buffer.from(`petition-leaf/v1\npetition ${petition}\n${what}\n`);
    });
  }

  #secret(person: number) {
    const nonce = sha256(`nonce ${person}`);
    const tag = sha256(`tag ${person}`);
    return { nonce, tag, commitment: sha256("petition-commit/v1\0", nonce, tag) };
  }

  receipt(person: number): MadeReceipt {
    const { nonce, tag, commitment } = this.#secret(person);
    return {
      petition,
      eventIndex: this.events.findIndex((event) => "sign" in event && event.sign === person),
      commitment: commitment.toString("base64url"),
      nonce: nonce.toString("base64url"),
      tag: tag.toString("base64url"),
    };
  }

  #hashes(size: number): Buffer[] {
    return this.entries.slice(0, size).map(leafHash);
  }

  #typedKey(): Buffer {
    const spki = createPublicKey(this.#key).export({ format: "der", type: "spki" });
    return Buffer.concat([Buffer.of(1), spki.subarray(-32)]);
  }

  #keyId(): Buffer {
    return sha256(`${name}\n`, this.#typedKey()).subarray(0, 4);
  }

  vkey(): string {
    return `${name}+${this.#keyId().toString("hex")}+${this.#typedKey().toString("base64")}`;
  }

  note(text: string): string {
    const line = Buffer.concat([this.#keyId(), sign(null, Buffer.from(text), this.#key)]);
    return `${text}\n— ${name} ${line.toString("base64")}\n`;
  }

  checkpoint(size = this.entries.length): string {
    return this.note(`${name}/${petition}\n${size}\n${rootOf(this.#hashes(size)).toString("base64")}\n`);
  }

  proof(index: number, size = this.entries.length): string {
    const path = pathOf(index, this.#hashes(size)).map((hash) => `${hash.toString("base64")}\n`);
    return `c2sp.org/tlog-proof@v1\nindex ${index}\n${path.join("")}\n${this.checkpoint(size)}`;
  }

  tally(events = this.events.length) {
    const some = this.events.slice(0, events);
    const signed = some.filter((event) => "sign" in event).length;
    const withdrawn = some.filter((event) => "withdraw" in event).length;
    const invalidated = some.filter((event) => "invalidate" in event).length;
    return { signed, withdrawn, invalidated, inForce: signed - withdrawn - invalidated };
  }

  /** The addresses with what they answer, partial tiles included. */
  files(size = this.entries.length): Map<string, Buffer> {
    const files = new Map<string, Buffer>();
    const put = (path: string, content: Buffer | string) => files.set(path, Buffer.from(content));
    put("/log/vkey", `${this.vkey()}\n`);
    put(`/log/${petition}/checkpoint`, this.checkpoint(size));
    put(`/api/v1/petitions/${petition}/tally`, JSON.stringify(this.tally(size)));
    const tile = (level: string, all: readonly Buffer[]) => {
      for (let from = 0; from < all.length; from += 256) {
        const part = all.slice(from, from + 256);
        const place = String(from / 256).padStart(3, "0") + (part.length < 256 ? `.p/${part.length}` : "");
        put(`/log/${petition}/tile/${level}/${place}`, Buffer.concat(part));
      }
    };
    const entries = this.entries.slice(0, size);
    tile(
      "entries",
      entries.map((entry) => Buffer.concat([Buffer.of(entry.length >> 8, entry.length & 255), entry])),
    );
    let hashes = this.#hashes(size);
    for (let level = 0; hashes.length > 0; level++) {
      tile(String(level), hashes);
      const above: Buffer[] = [];
      for (let from = 0; from + 256 <= hashes.length; from += 256)
        above.push(rootOf(hashes.slice(from, from + 256)));
      hashes = above;
    }
    return files;
  }
}

/** Serves files, and tells what was asked for. */
export function fetching(files: Map<string, Buffer>): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const serve = (input: RequestInfo | URL) => {
    const path = input instanceof Request ? input.url : String(input);
    asked.push(path);
    const content = files.get(path);
    return Promise.resolve(
      content ? new Response(new Uint8Array(content)) : new Response("", { status: 404 }),
    );
  };
  return { fetch: serve, asked };
}
