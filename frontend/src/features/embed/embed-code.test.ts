import { describe, expect, it } from "vitest";
import { cardSizes, embedCode } from "./embed-code";

function frameOf(code: string) {
  const page = new DOMParser().parseFromString(code, "text/html");
  expect(page.body.children).toHaveLength(1);
  const frame = page.querySelector("iframe");
  if (!frame) throw new Error("There is no frame.");
  return frame;
}

describe("the code for another site", () => {
  it("shows the card in the size and language that were chosen", () => {
    const frame = frameOf(embedCode("7k3m9qx2ab", "ru", "large", "Чистый воздух"));
    expect(frame.src).toBe(`${window.location.origin}/embed/7k3m9qx2ab?language=ru&size=large`);
    expect(frame.title).toBe("Чистый воздух");
    expect(frame.height).toBe(String(cardSizes.large.height));
    expect(frame.style.maxWidth).toBe(`${cardSizes.large.width}px`);
  });

  it("lets nothing of a title out of it", () => {
    const title = '"></iframe><script>&';
    const code = embedCode("7k3m9qx2ab", "ru", "small", title);
    expect(frameOf(code).title).toBe(title);
    expect(code.match(/</g)).toHaveLength(2);
  });
});
