import { isSame } from "./bytes";
import { hashLength, hashOfNode } from "./tree-hash";

// Sizes go past 2^31, where JavaScript's bit operators are wrong; so these are sums and divisions.
const half = (number: number) => Math.floor(number / 2);
const isOdd = (number: number) => number % 2 === 1;

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === hashLength);
}

/**
 * Whether a proof leads from a leaf at an index to the root of a tree of so many leaves. Source: RFC 9162, section
 * 2.1.3.2.
 */
export function includes(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = hashOfNode(sibling, hash);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = hashOfNode(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && isSame(hash, root);
}

/**
 * Whether the second tree has the first as its beginning. A first tree without leaves proves nothing, so it is refused.
 * Source: RFC 9162, section 2.1.4.2.
 */
export function isExtension(
  size1: number,
  size2: number,
  root1: Uint8Array,
  root2: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2)) return false;
  if (size1 < 1 || size1 > size2 || !areHashes([root1, root2, ...proof])) return false;
  if (size1 === size2) return proof.length === 0 && isSame(root1, root2);
  const [start, ...rest] = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (start === undefined || proof.length === 0) return false;
  let node = size1 - 1;
  let last = size2 - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  let first = start;
  let second = start;
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      first = hashOfNode(hash, first);
      second = hashOfNode(hash, second);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      second = hashOfNode(second, hash);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && isSame(first, root1) && isSame(second, root2);
}

export function isPowerOfTwo(number: number): boolean {
  return number >= 1 && 2 ** Math.round(Math.log2(number)) === number;
}
