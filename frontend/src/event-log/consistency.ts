import { isPowerOfTwo } from "./proof-check";
import { hashOfNode } from "./tree-hash";

/** The root over the leaves `index * 2^height` to `(index + 1) * 2^height - 1`. */
export type Subtrees = (height: number, index: number) => Promise<Uint8Array>;

/**
 * What shows that a tree of `size` leaves began as the one of `earlier` leaves. Source: RFC 6962, section 2.1.2.
 *
 * @param earlier 1 to `size`
 */
export async function consistencyProof(
  earlier: number,
  size: number,
  subtrees: Subtrees,
): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = [];
  let known = true;
  let rest = earlier;
  let from = 0;
  let to = size;
  // From the root down; the proof is told from below.
  while (rest !== to - from) {
    const middle = largestPowerBelow(to - from);
    if (rest <= middle) {
      proof.unshift(await root(from + middle, to, subtrees));
      to = from + middle;
    } else {
      proof.unshift(await root(from, from + middle, subtrees));
      from += middle;
      rest -= middle;
      known = false;
    }
  }
  if (!known) proof.unshift(await root(from, to, subtrees));
  return proof;
}

/** The root over the leaves from `from` to before `to`; ranges of the recursion always begin aligned. */
async function root(from: number, to: number, subtrees: Subtrees): Promise<Uint8Array> {
  const width = to - from;
  if (isPowerOfTwo(width)) return subtrees(Math.round(Math.log2(width)), from / width);
  const middle = from + largestPowerBelow(width);
  return hashOfNode(await root(from, middle, subtrees), await root(middle, to, subtrees));
}

function largestPowerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}
