import { expect, it } from "vitest";
import { atLineStart } from "./line-start";

it("begins a line with a capital letter and leaves the rest of the name as it is", () => {
  expect(atLineStart("область Ұлытау")).toBe("Область Ұлытау");
  expect(atLineStart("әкімдік")).toBe("Әкімдік");
  expect(atLineStart("Астана")).toBe("Астана");
  expect(atLineStart("")).toBe("");
});
