// The tree of RFC 6962 and the signed note of C2SP, as a reader of the logs needs them; nothing of the product.
import { createHash, createPublicKey, verify } from 'node:crypto';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export const leafHash = (leaf) => sha256(Buffer.from([0]), leaf);
export const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** The root of a tree whose leaves come one after another. */
export class GrowingRoot {
  #subtrees = [];
  #size = 0;

  add(hash) {
    this.#subtrees.push(hash);
    for (let ones = this.#size; ones % 2 === 1; ones = Math.floor(ones / 2)) {
      const right = this.#subtrees.pop();
      this.#subtrees.push(nodeHash(this.#subtrees.pop(), right));
    }
    this.#size++;
  }

  root() {
    if (this.#size === 0) return sha256();
    return this.#subtrees.reduceRight((right, left) => nodeHash(left, right));
  }
}

// The header of an Ed25519 key in DER.
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A function that reads a head, {size, root}; null when the key has not signed it. */
export function opener(vkey) {
  const [name, id, ...rest] = vkey.split('+');
  const key = createPublicKey({
    key: Buffer.concat([ED25519, Buffer.from(rest.join('+'), 'base64').subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  return (note) => {
    const end = note.indexOf('\n\n');
    const text = note.slice(0, end + 1);
    const line = note
      .slice(end + 2)
      .split('\n')
      .find((one) => one.startsWith(`\u2014 ${name} `));
    if (end < 0 || !line) return null;
    const signed = Buffer.from(line.slice(line.lastIndexOf(' ') + 1), 'base64');
    if (signed.subarray(0, 4).toString('hex') !== id) return null;
    if (!verify(null, Buffer.from(text), key, signed.subarray(4))) return null;
    const [, size, root] = text.split('\n');
    return { size: Number(size), root };
  };
}
