import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Hearing } from "~/api/agency-case";
import { renderIn } from "~/testing/render";
import { HearingList } from "./hearing-list";

const now = new Date("2026-11-24T05:00:00Z");
const hearing = (place: string, startsAt: string, cancelledAt: string | null = null): Hearing => ({
  number: Date.parse(startsAt),
  kind: "HEARING",
  startsAt,
  place: { ru: place },
  announcedAt: "2026-10-01T05:00:00Z",
  cancelledAt,
});

describe("the hearings of a petition", () => {
  it("begin with the next one; what is over comes after, the latest first", async () => {
    await renderIn(
      "ru",
      <HearingList
        now={now}
        hearings={[
          hearing("Октябрь", "2026-10-15T05:00:00Z"),
          hearing("Февраль", "2027-02-15T05:00:00Z"),
          hearing("Отменено в декабре", "2026-12-10T05:00:00Z", "2026-11-20T05:00:00Z"),
          hearing("Ноябрь", "2026-11-10T05:00:00Z"),
          hearing("Январь", "2027-01-15T05:00:00Z"),
        ]}
      />,
    );
    const places = screen.getAllByText(/^Место: /).map(({ textContent }) => textContent);
    expect(places).toEqual([
      "Место: Январь",
      "Место: Февраль",
      "Место: Отменено в декабре",
      "Место: Ноябрь",
      "Место: Октябрь",
    ]);
  });
});
