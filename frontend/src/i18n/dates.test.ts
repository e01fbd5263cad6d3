import { describe, expect, it } from "vitest";
import { daysBetween, formatDay, formatInstant, formatRelativeDay } from "./dates";

const now = new Date("2026-11-23T10:15:30Z");
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("dates", () => {
  it("are written in full", () => {
    expect(plain(formatDay("2026-09-07", "kk"))).toBe("2026 ж. 7 қыркүйек");
    expect(plain(formatDay("2026-09-07", "ru"))).toBe("7 сентября 2026 г.");
    expect(plain(formatDay("2026-09-07", "en"))).toBe("7 September 2026");
  });

  it("leave out this year when short", () => {
    expect(plain(formatDay("2026-09-07", "kk", "short", "plain", now))).toBe("7 қыркүйек");
    expect(plain(formatDay("2027-03-07", "ru", "short", "plain", now))).toBe("7 марта 2027 г.");
  });

  it("are inflected in Kazakh", () => {
    expect(plain(formatDay("2026-09-07", "kk", "day", "on"))).toBe("2026 ж. 7 қыркүйекте");
    expect(plain(formatDay("2027-03-07", "kk", "day", "until"))).toBe("2027 ж. 7 наурызға");
    expect(plain(formatDay("2026-02-01", "kk", "day", "from"))).toBe("2026 ж. 1 ақпаннан");
    expect(plain(formatDay("2027-03-07", "ru", "day", "until"))).toBe("7 марта 2027 г.");
  });

  it("are days of Almaty whatever the device says", () => {
    expect(plain(formatInstant("2026-11-23T19:30:00Z", "ru"))).toBe("24 ноября 2026 г., 00:30");
    expect(plain(formatDay("2026-11-23T19:30:00Z", "kk"))).toBe("2026 ж. 24 қараша");
  });

  it("know when the hours of Almaty changed", () => {
    expect(plain(formatInstant("2024-02-29T17:59:00Z", "ru"))).toBe("29 февраля 2024 г., 23:59");
    expect(plain(formatInstant("2024-02-29T18:00:00Z", "ru"))).toBe("29 февраля 2024 г., 23:00");
    expect(plain(formatInstant("2024-02-29T19:00:00Z", "ru"))).toBe("1 марта 2024 г., 00:00");
  });

  it("are relative when near", () => {
    expect(formatRelativeDay("2026-11-23", "kk", now)).toBe("бүгін");
    expect(formatRelativeDay("2026-11-22", "ru", now)).toBe("вчера");
    expect(formatRelativeDay("2026-11-24", "en", now)).toBe("tomorrow");
    expect(plain(formatRelativeDay("2026-11-20", "ru", now))).toBe("3 дня назад");
    expect(plain(formatRelativeDay("2026-11-28", "kk", now))).toBe("5 күннен кейін");
    expect(plain(formatRelativeDay("2026-11-10", "kk", now))).toBe("10 қараша");
  });

  it("count whole days", () => {
    expect(daysBetween("2026-11-23", "2027-03-07")).toBe(104);
  });
});
