import { type Subtrees } from "./consistency";
import { Fault } from "./fault";
import { entriesOf } from "./leaf";
import { hashesOnLevel, pathOfTile, tileHeight, tileWidth } from "./tile-path";
import { hashLength, hashOfNode } from "./tree-hash";

export interface Published {
  readonly signed: number;
  readonly withdrawn: number;
  readonly invalidated: number;
  readonly inForce: number;
}

/** How many events a count is of. */
export function eventsOf({ signed, withdrawn, invalidated }: Omit<Published, "inForce">): number {
  return signed + withdrawn + invalidated;
}

/** Files in flight at a time: browsers open six connections, and a phone holds no more in memory than these. */
const ahead = 6;
const attempts = 3;

/** The public files of the log of one petition, over HTTP. What is asked for depends on the petition alone. */
export class LogReader {
  readonly #address: string;
  readonly #petition: string;
  readonly #fetch: typeof fetch;
  readonly #pause: (seconds: number) => Promise<void>;

  /** @param address of the platform, without a slash at the end */
  constructor(
    address: string,
    petition: string,
    {
      fetch = globalThis.fetch.bind(globalThis),
      pause = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)),
    } = {},
  ) {
    this.#address = address;
    this.#petition = petition;
    this.#fetch = fetch;
    this.#pause = pause;
  }

  pause(seconds: number): Promise<void> {
    return this.#pause(seconds);
  }

  async key(): Promise<string> {
    const answer = await this.#get("/log/vkey");
    if (!answer) throw new Fault("KEY_UNREADABLE");
    return answer.text();
  }

  /** Undefined where there is no log. */
  async checkpoint(): Promise<string | undefined> {
    const answer = await this.#get(`/log/${this.#petition}/checkpoint`, "no-store");
    return answer?.text();
  }

  /** The count as the platform tells it. */
  async tally(): Promise<Published> {
    const answer = await this.#get(`/api/v1/petitions/${this.#petition}/tally`, "no-store");
    if (!answer) throw new Fault("TALLY_GONE");
    let read: unknown;
    try {
      read = await answer.json();
    } catch {
      throw new Fault("TALLY_UNREADABLE");
    }
    const { signed, withdrawn, invalidated, inForce } = Object(read) as Record<keyof Published, unknown>;
    const published = { signed, withdrawn, invalidated, inForce } as Published;
    // The sum too, as it is a number of events; and with something else than numbers it is none.
    const all = [signed, withdrawn, invalidated, inForce, eventsOf(published)];
    if (!all.every((each) => Number.isSafeInteger(each) && Number(each) >= 0))
      throw new Fault("TALLY_UNREADABLE");
    return published;
  }

  /** All entries of a log of a size, in order, a bundle at a time. */
  async *bundles(size: number): AsyncGenerator<Uint8Array[]> {
    const count = Math.ceil(size / tileWidth);
    const coming: Promise<Uint8Array[]>[] = [];
    for (let index = 0; index < count + ahead; index++) {
      if (index < count) {
        const bundle = this.#bundle(index, Math.min(tileWidth, size - index * tileWidth));
        // Its failure is told when its turn comes.
        bundle.catch(() => undefined);
        coming.push(bundle);
      }
      const due = index >= ahead ? coming.shift() : undefined;
      if (due) yield await due;
    }
  }

  /** The subtrees of the tree over the first `size` leaves, out of its tiles. */
  subtrees(size: number): Subtrees {
    const tiles = new Map<string, Promise<Uint8Array>>();
    return async (height, index) => {
      const level = Math.floor(height / tileHeight);
      const width = 2 ** (height % tileHeight);
      const first = index * width;
      const tile = Math.floor(first / tileWidth);
      const key = `${level}/${tile}`;
      const content = tiles.get(key) ?? this.#tile(size, level, tile);
      tiles.set(key, content);
      return rootOver(await content, first % tileWidth, width);
    };
  }

  async #bundle(index: number, width: number): Promise<Uint8Array[]> {
    const { content, held } = await this.#tileOrWhole("entries", index, width);
    return entriesOf(content, held).slice(0, width);
  }

  async #tile(size: number, level: number, index: number): Promise<Uint8Array> {
    const width = Math.min(tileWidth, hashesOnLevel(size, level) - index * tileWidth);
    const { content, held } = await this.#tileOrWhole(level, index, width);
    if (content.length !== held * hashLength) throw new Fault("ENTRIES_UNREADABLE");
    return content;
  }

  /** A partial tile may be gone once the whole one is there. */
  async #tileOrWhole(level: number | "entries", index: number, width: number) {
    for (const held of width === tileWidth ? [width] : [width, tileWidth]) {
      const answer = await this.#get(`/log/${this.#petition}/${pathOfTile(level, index, held)}`);
      if (answer) return { content: new Uint8Array(await answer.arrayBuffer()), held };
    }
    throw new Fault("ENTRIES_UNREADABLE");
  }

  /** Undefined for what is not there. Tries again when the line breaks or the server is busy. */
  async #get(path: string, cache: RequestCache = "default"): Promise<Response | undefined> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#ask(path, cache);
      if (answer?.ok) return answer;
      if (answer?.status === 404) return undefined;
      const mayPass = !answer || answer.status === 429 || answer.status >= 500;
      if (!mayPass || attempt === attempts)
        throw answer ? new Fault("SERVER", { status: answer.status, path }) : new Fault("OFFLINE");
      await this.#pause(attempt);
    }
  }

  /** Without cookies: what is public is public, and who asks is nobody's business. */
  async #ask(path: string, cache: RequestCache): Promise<Response | undefined> {
    try {
      return await this.#fetch(`${this.#address}${path}`, { cache, credentials: "omit" });
    } catch {
      return undefined;
    }
  }
}

function rootOver(hashes: Uint8Array, from: number, count: number): Uint8Array {
  if (count === 1) return hashes.subarray(from * hashLength, (from + 1) * hashLength);
  const half = count / 2;
  return hashOfNode(rootOver(hashes, from, half), rootOver(hashes, from + half, half));
}
