import { afterEach, describe, expect, it, vi } from "vitest";
import { formatNumber, formatPercent, pluralRules } from "./numbers";

describe("numbers", () => {
  afterEach(() => vi.restoreAllMocks());

  it("are grouped by a no break space in Kazakh and Russian", () => {
    expect(formatNumber(204960, "kk")).toBe("204\u00A0960");
    expect(formatNumber(204960, "ru")).toBe("204\u00A0960");
    expect(formatNumber(204960, "en")).toBe("204,960");
    expect(formatNumber(2017, "kk")).toBe("2\u00A0017");
  });

  it("have a decimal comma in Kazakh and Russian", () => {
    expect(formatNumber(23479.24, "kk")).toBe("23\u00A0479,24");
    expect(formatNumber(23479.24, "en")).toBe("23,479.24");
  });

  it("write percent as each language does", () => {
    expect(formatPercent(0.01, "kk")).toBe("1%");
    expect(formatPercent(0.015, "ru")).toBe("1,5\u00A0%");
    expect(formatPercent(0.015, "en")).toBe("1.5%");
  });

  it("have Kazakh plurals without Kazakh data in the browser", () => {
    vi.spyOn(Intl.PluralRules, "supportedLocalesOf").mockReturnValue([]);
    // Rules are kept; with these options nobody else has asked for any.
    const rules = pluralRules("kk", { maximumFractionDigits: 7 });
    expect(rules.select(1)).toBe("one");
    expect(rules.select(2)).toBe("other");
    expect(rules.select(21)).toBe("other");
  });
});
