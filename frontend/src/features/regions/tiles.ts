/** Where a region lies on the map: 20 equal tiles, placed as the regions lie to each other; six columns fit on a phone. */
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

const columns = 6;
const layout = [
  ["", "", "", "KZ-59", "", ""],
  ["KZ-27", "", "KZ-39", "KZ-11", "KZ-71", "KZ-55"],
  ["KZ-23", "KZ-15", "KZ-62", "KZ-35", "KZ-10", "KZ-63"],
  ["KZ-47", "KZ-43", "KZ-61", "KZ-31", "KZ-19", "KZ-33"],
  ["", "", "KZ-79", "", "KZ-75", ""],
] as const;

export const tiles: readonly Tile[] = layout.flatMap((codes, row) =>
  codes.flatMap((code, column) => (code ? [{ code, column: column + 1, row: row + 1 }] : [])),
);

/** The next tile in a direction, across empty places; undefined where the map ends. */
export function neighbour(from: Tile, right: number, down: number): Tile | undefined {
  for (
    let column = from.column + right, row = from.row + down;
    column >= 1 && column <= columns && row >= 1 && row <= layout.length;
    column += right, row += down
  ) {
    const found = tiles.find((tile) => tile.column === column && tile.row === row);
    if (found) return found;
  }
  return undefined;
}

/** As many colours there are. */
export const shades = 5;

/**
 * How much one shade stands for: equal steps from nothing to the highest value, so that twice the value is twice the
 * way; 1, 2, 2.5 or 5 times a power of ten, so that the steps can be read.
 */
export function stepFor(highest: number): number {
  if (highest <= 0) return 1;
  const exact = highest / shades;
  const power = 10 ** Math.floor(Math.log10(exact));
  // Halves and fifths of a decimal are not exact.
  const factor = [1, 2, 2.5, 5].find((each) => each * power >= exact * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(3));
}

/** From 1, the lightest, to {@link shades}; 0 for nothing. A value on a border belongs to the lower shade. */
export function shadeOf(value: number, step: number): number {
  return Math.min(shades, Math.max(0, Math.ceil(value / step - 1e-9)));
}
