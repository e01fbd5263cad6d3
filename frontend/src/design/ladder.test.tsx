import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderIn } from "~/testing/render";
import { Ladder, LadderSmall } from "./ladder";

const rungs = [
  { tier: 1, required: 23480, reached: true, label: "әкімдікке" },
  { tier: 2, required: 46959, reached: false, label: "мәслихатқа" },
];

describe("the ladder", () => {
  it("says the count and the threshold in words", async () => {
    await renderIn("ru", <Ladder inForce={24106} rungs={rungs} />);
    const meter = screen.getByRole("meter", { name: "Собрано из 46\u00A0959" });
    expect(meter.getAttribute("aria-valuenow")).toBe("24106");
    expect(meter.getAttribute("aria-valuetext")).toBe("24\u00A0106 из 46\u00A0959");
    expect(screen.getByText(/порог достигнут/)).toBeTruthy();
  });

  it("makes room for more than the last threshold", async () => {
    await renderIn("kk", <Ladder inForce={60000} rungs={rungs} />);
    expect(screen.getByRole("meter").getAttribute("aria-valuemax")).toBe("60000");
  });

  it("shows only the next threshold when small", async () => {
    await renderIn("en", <LadderSmall inForce={24106} rungs={rungs} />);
    expect(screen.getByRole("meter", { name: "Signatures of 46,959" })).toBeTruthy();
  });
});
