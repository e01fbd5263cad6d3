import { expect, it } from "vitest";
import { blocksOf } from "./update-text";

it("makes paragraphs of empty lines and points of lines with a dash", () => {
  expect(blocksOf("Один\nдва\n\n- а\n- б\nтри\n\n\n  - в")).toEqual([
    { list: false, lines: ["Один", "два"] },
    { list: true, lines: ["а", "б"] },
    { list: false, lines: ["три"] },
    { list: true, lines: ["в"] },
  ]);
});

it("makes nothing of nothing", () => {
  expect(blocksOf(" \n\n")).toEqual([]);
});
