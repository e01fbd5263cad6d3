/** Hashes or entries in a full tile. Source: C2SP tlog-tiles. */
export const tileWidth = 256;

/** Levels of the tree between a tile and the one above it. */
export const tileHeight = 8;

/** @param width 1 to 256; less than 256 makes a partial tile */
export function pathOfTile(level: number | "entries", index: number, width: number): string {
  const parts = [String(index % 1000).padStart(3, "0")];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    parts.unshift(`x${String(rest % 1000).padStart(3, "0")}`);
  return `tile/${level}/${parts.join("/")}${width === tileWidth ? "" : `.p/${width}`}`;
}

/** How many hashes a log of a size has on a level of tiles. */
export function hashesOnLevel(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level);
}
