import { describe, expect, it } from "vitest";
import { neighbour, shadeOf, stepFor, type Tile, tiles } from "./tiles";

const at = (code: string) => tiles.find((tile) => tile.code === code) as Tile;

describe("the tiles of the map", () => {
  it("give each of the 20 regions a place of its own", () => {
    expect(new Set(tiles.map(({ code }) => code)).size).toBe(20);
    expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(20);
  });

  it("are reached by arrows, across empty places too", () => {
    expect(neighbour(at("KZ-35"), 1, 0)?.code).toBe("KZ-10");
    expect(neighbour(at("KZ-27"), 1, 0)?.code).toBe("KZ-39");
    expect(neighbour(at("KZ-79"), 1, 0)?.code).toBe("KZ-75");
    expect(neighbour(at("KZ-71"), 0, -1)).toBeUndefined();
    expect(neighbour(at("KZ-35"), 0, -1)?.code).toBe("KZ-11");
  });
});

describe("the shades of the map", () => {
  it("are equal steps that can be read", () => {
    expect(stepFor(0.33)).toBe(0.1);
    expect(stepFor(0.5)).toBe(0.1);
    expect(stepFor(7)).toBe(2);
    expect(stepFor(12)).toBe(2.5);
    expect(stepFor(0)).toBe(1);
  });

  it("begin with nothing, and a border belongs to the lower one", () => {
    expect(shadeOf(0, 0.1)).toBe(0);
    expect(shadeOf(0.01, 0.1)).toBe(1);
    expect(shadeOf(0.3, 0.1)).toBe(3);
    expect(shadeOf(0.31, 0.1)).toBe(4);
    expect(shadeOf(0.5, 0.1)).toBe(5);
  });
});
