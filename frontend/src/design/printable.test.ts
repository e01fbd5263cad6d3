import { describe, expect, it } from "vitest";
import { printable, printableLine } from "./printable";

describe("what was pasted", () => {
  it("breaks its lines where Word, old systems and Unicode break them", () => {
    expect(printable("a\vb\fc\r\nd\re\u0085f\u2028g\u2029h")).toBe("a\nb\nc\nd\ne\nf\ng\nh");
  });

  it("loses what cannot be seen and what turns the text round", () => {
    expect(printable("a\u0000b\u0007c\u007Fd\u009Fe\u202Af\u202Eg\u2066h\u2069i")).toBe("abcdefghi");
  });

  it("keeps line breaks, tabs, joiners and pictures", () => {
    const text = "Әділет\n\n-\tодин 👩‍👧 и 2\u00A0000\u00AD";
    expect(printable(text)).toBe(text);
  });

  it("is one line where one is asked for", () => {
    expect(printableLine("Построить \v остановки\r\n\u2028в\u0001 Алматы")).toBe(
      "Построить остановки в Алматы",
    );
    expect(printableLine("Остановки  в Алматы ")).toBe("Остановки  в Алматы ");
  });
});
