import { hashOfNode, rootOfNothing } from "./tree-hash";

/** A tree that only grows at its end. Remembers one hash a level, so that a log of any length fits. */
export class GrowingTree {
  // Roots of whole subtrees from left to right, each smaller than the one before: the ones of the binary size.
  readonly #roots: { root: Uint8Array; leaves: number }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(leafHash: Uint8Array): void {
    let root = leafHash;
    let leaves = 1;
    for (let last = this.#roots.at(-1); last?.leaves === leaves; last = this.#roots.at(-1)) {
      this.#roots.pop();
      root = hashOfNode(last.root, root);
      leaves *= 2;
    }
    this.#roots.push({ root, leaves });
    this.#size++;
  }

  root(): Uint8Array {
    const roots = this.#roots.map(({ root }) => root);
    return roots.length === 0 ? rootOfNothing : roots.reduceRight((right, left) => hashOfNode(left, right));
  }
}
