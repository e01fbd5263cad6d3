import { describe, expect, it } from "vitest";
import { fromField, toField } from "./almaty-time";

describe("the time of a field", () => {
  it("is that of Almaty, whatever the device says", () => {
    expect(toField("2026-11-23T05:15:30Z")).toBe("2026-11-23T10:15");
    expect(fromField("2026-11-23T10:15")).toBe("2026-11-23T05:15:00Z");
    expect(fromField("2026-11-24T02:00:59")).toBe("2026-11-23T21:00:00Z");
  });

  it("is nothing until it is filled in", () => {
    expect(fromField("")).toBeUndefined();
    expect(fromField("2026-11-23")).toBeUndefined();
    expect(fromField("2026-99-23T10:15")).toBeUndefined();
  });
});
