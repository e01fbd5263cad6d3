import { describe, expect, it } from "vitest";
import { csvOf, type Figures, paramsOf, queryOf, sorted } from "./figures";

function agency(
  slug: string,
  received: number,
  judged: number,
  onTime: number,
  median: number | null,
): Figures {
  const punctuality = { judged, done: onTime, onTime, percentOnTime: null, medianWorkingDays: median };
  return {
    agency: { slug, kind: "AKIMAT", jurisdiction: "KZ-62", name: { ru: slug } },
    timeliness: {
      received,
      open: 0,
      overdue: 0,
      registration: punctuality,
      answer: punctuality,
      outcomes: { satisfied: 0, partlySatisfied: 0, refused: 0, notCompetent: 0 },
    },
    afterAnswers: {
      ratings: { demands: 0, yes: 0, partly: 0, no: 0, returned: 0 },
      commitments: { made: 0, waiting: 0, late: 0, kept: 0, keptLate: 0, broken: 0 },
    },
  };
}

const some = [agency("б", 1, 2, 1, 4), agency("а", 1, 0, 0, null), agency("в", 3, 4, 4, 2)];
const order = (sort: Parameters<typeof sorted>[1]) =>
  sorted(some, sort, (figures) => figures.agency.slug, "ru").map((figures) => figures.agency.slug);

describe("the list of agencies", () => {
  it("is sorted by what a reader asks for, and who has no number stands last", () => {
    expect(order("received")).toEqual(["в", "а", "б"]);
    expect(order("name")).toEqual(["а", "б", "в"]);
    expect(order("answer")).toEqual(["в", "б", "а"]);
    expect(order("median")).toEqual(["б", "в", "а"]);
  });

  it("keeps what it shows in the address, and forgets what makes no sense there", () => {
    const query = { kind: "AKIMAT", region: "KZ-62", sort: "overdue" } as const;
    expect(queryOf(paramsOf(query))).toEqual(query);
    expect(queryOf(new URLSearchParams("kind=SCHOOL&region='&sort=luck"))).toEqual({
      kind: "",
      region: "",
      sort: "received",
    });
    expect(csvOf(query, "ru")).toBe("/api/v1/accountability.csv?kind=AKIMAT&jurisdiction=KZ-62&language=ru");
  });
});
