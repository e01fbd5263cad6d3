import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leafHash, pathOf, rootOf } from "~/testing/made-log";
import { fromBase64, toBase64, toHex } from "./bytes";
import { consistencyProof } from "./consistency";
import { GrowingTree } from "./growing-tree";
import { entriesOf } from "./leaf";
import { noteKey, openNote } from "./note";
import { includes, isExtension } from "./proof-check";
import { hashesOnLevel, pathOfTile } from "./tile-path";
import { hashOfLeaf } from "./tree-hash";

// The vectors of other implementations, which the backend checks too.
const vectors = join(import.meta.dirname, "../../../backend/src/test/resources/vectors");
const tessera = join(vectors, "tessera-log");

interface Probe {
  leafIdx: number;
  treeSize: number;
  root: string | null;
  leafHash: string | null;
  size1: number;
  size2: number;
  root1: string | null;
  root2: string | null;
  proof: (string | null)[] | null;
  wantErr: boolean;
}

function probes(kind: "inclusion" | "consistency"): [string, Probe][] {
  const files = readdirSync(join(vectors, "merkle-probes", kind), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".json"))
    .map((file) => [
      file,
      JSON.parse(readFileSync(join(vectors, "merkle-probes", kind, file), "utf8")) as Probe,
    ]);
}

const bytes = (base64: string | null) => fromBase64(base64 ?? "") ?? new Uint8Array();
const hashes = (proof: Probe["proof"]) => (proof ?? []).map(bytes);

describe("Vectors of other implementations", () => {
  const inclusion = probes("inclusion");
  const consistency = probes("consistency");

  it("are all there", () => {
    expect(inclusion.length).toBeGreaterThan(50);
    expect(consistency.length).toBeGreaterThan(50);
  });

  it.each(inclusion)("inclusion is believed only when it is proved: %s", (_file, probe) => {
    const { leafIdx, treeSize, leafHash: leaf, proof, root, wantErr } = probe;
    expect(includes(leafIdx, treeSize, bytes(leaf), hashes(proof), bytes(root))).toBe(!wantErr);
  });

  it.each(consistency)("consistency is believed only when it is proved: %s", (_file, probe) => {
    const { size1, size2, root1, root2, proof, wantErr } = probe;
    // A tree without leaves is the beginning of every tree, so it proves nothing; and what is no hash proves nothing.
    const isRefused = wantErr || size1 === 0 || bytes(root1).length !== 32;
    expect(isExtension(size1, size2, bytes(root1), bytes(root2), hashes(proof))).toBe(!isRefused);
  });

  it("the tree of RFC 6962 has the roots that it should have", () => {
    const steps = [
      ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
      ["00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
      ["10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
      ["2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
      ["3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
      ["40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
      ["5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
      [
        "606162636465666768696a6b6c6d6e6f",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
      ],
    ] as const;
    const tree = new GrowingTree();
    expect(toHex(tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const [leaf, root] of steps) {
      tree.add(hashOfLeaf(Uint8Array.from(Buffer.from(leaf, "hex"))));
      expect(toHex(tree.root())).toBe(root);
    }
  });

  it("the published log of tessera gives the roots that its key signed", async () => {
    const key = noteKey("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    const bundle = Uint8Array.from(readFileSync(join(tessera, pathOfTile("entries", 0, 15))));
    const tree = new GrowingTree();
    for (const [index, entry] of entriesOf(bundle, 15).entries()) {
      tree.add(hashOfLeaf(entry));
      const note = readFileSync(join(tessera, `checkpoint.${index + 1}`), "utf8");
      const text = await openNote(key, note);
      expect(text?.split("\n").slice(1, 3)).toEqual([String(index + 1), toBase64(tree.root())]);
    }
  });

  it("tiles of a log of 70,000 lie where they should", () => {
    expect([0, 1, 2, 3].map((level) => hashesOnLevel(70_000, level))).toEqual([70_000, 273, 1, 0]);
    expect(pathOfTile(0, 273, 112)).toBe("tile/0/273.p/112");
    expect(pathOfTile(1, 1, 17)).toBe("tile/1/001.p/17");
    expect(pathOfTile("entries", 1_234_067, 256)).toBe("tile/entries/x001/x234/067");
  });
});

describe("Every tree of up to 70 leaves, against one built by the definition", () => {
  const leaves = Array.from({ length: 70 }, (_, index) => leafHash(`leaf ${index}`));
  const subtrees = (height: number, index: number) =>
    Promise.resolve(plain(rootOf(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height))));
  // The browser of the tests does not know Node's buffers.
  const plain = (buffer: Buffer | undefined) => Uint8Array.from(buffer ?? []);
  const roots = Array.from({ length: 71 }, (_, size) => rootOf(leaves.slice(0, size)));
  const rootAt = (size: number) => plain(roots[size]);

  it("grows to the same root", () => {
    const tree = new GrowingTree();
    for (const leaf of leaves) {
      tree.add(plain(leaf));
      expect(toHex(tree.root())).toBe(toHex(rootAt(tree.size)));
    }
  });

  it("proves each leaf at its own place and at no other", () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let index = 0; index < size; index++) {
        const path = pathOf(index, leaves.slice(0, size)).map(plain);
        const leaf = plain(leaves[index]);
        expect(includes(index, size, leaf, path, rootAt(size))).toBe(true);
        const other = (index + 1) % size;
        expect(includes(other, size, leaf, path, rootAt(size))).toBe(size === 1);
      }
  });

  it("grew from each smaller one, and from nothing that differs", async () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let earlier = 1; earlier <= size; earlier++) {
        const proof = await consistencyProof(earlier, size, subtrees);
        expect(isExtension(earlier, size, rootAt(earlier), rootAt(size), proof)).toBe(true);
        expect(isExtension(earlier, size, plain(leafHash("else")), rootAt(size), proof)).toBe(false);
        if (earlier > 1)
          expect(isExtension(earlier - 1, size, rootAt(earlier), rootAt(size), proof)).toBe(false);
      }
  });
});
