import type { Leaf } from "./leaf";

export interface Counts {
  readonly signed: number;
  readonly withdrawn: number;
  readonly invalidated: number;
  /** What is left. */
  readonly inForce: number;
  /** Withdrawals and invalidations that refer to nothing they may refer to; they take nothing away. */
  readonly void: number;
}

export interface End {
  readonly kind: "withdraw" | "invalidate";
  readonly reason?: string;
  /** Where the log tells it. */
  readonly index: number;
}

/**
 * Counts the events of a log in order: signatures, less the distinct references to them, each to one before, each used
 * once. Remembers one byte an event.
 */
export class Recount {
  readonly #inForce: Uint8Array;
  readonly #watched: number | undefined;
  #size = 0;
  #signed = 0;
  #withdrawn = 0;
  #invalidated = 0;
  #void = 0;
  #end: End | undefined;

  /** @param watched the event whose end is of interest */
  constructor(size: number, watched?: number) {
    this.#inForce = new Uint8Array(size);
    this.#watched = watched;
  }

  add(leaf: Leaf): void {
    const index = this.#size++;
    if (leaf.kind === "sign") {
      this.#signed++;
      this.#inForce[index] = 1;
    } else if (leaf.refersTo < index && this.#inForce[leaf.refersTo] === 1) {
      this.#inForce[leaf.refersTo] = 0;
      if (leaf.kind === "withdraw") this.#withdrawn++;
      else this.#invalidated++;
      if (leaf.refersTo === this.#watched)
        this.#end = {
          kind: leaf.kind,
          index,
          ...(leaf.kind === "invalidate" && { reason: leaf.reason }),
        };
    } else {
      this.#void++;
    }
  }

  /** Events that a count is of. */
  events(): number {
    return this.#signed + this.#withdrawn + this.#invalidated;
  }

  counts(): Counts {
    return {
      signed: this.#signed,
      withdrawn: this.#withdrawn,
      invalidated: this.#invalidated,
      inForce: this.#signed - this.#withdrawn - this.#invalidated,
      void: this.#void,
    };
  }

  /** What took the watched signature out of the count. */
  end(): End | undefined {
    return this.#end;
  }
}
