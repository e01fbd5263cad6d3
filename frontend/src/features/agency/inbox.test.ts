import { describe, expect, it } from "vitest";
import { type InboxCase, endOfWeek, groupsOf } from "./inbox";

// A Monday.
const today = "2026-11-23";

function entry(id: string, dueOn?: string, overdue = 0): InboxCase {
  return {
    escalation: {
      id,
      petition: id,
      tier: 1,
      agency: "akimat-75",
      state: dueOn ? "REGISTERED" : "ANSWERED",
      reachedAt: "2026-10-01T05:00:00Z",
      overdueWorkingDays: overdue,
      clock: dueOn
        ? {
            awaiting: "RESPONSE",
            dueOn,
            workingDaysAllowed: 20,
            workingDaysElapsed: 10,
            workingDaysLeft: overdue > 0 ? 0 : 5,
            overdueWorkingDays: overdue,
          }
        : null,
      hearings: [],
      routes: [],
    },
    petition: {
      id,
      state: "OPEN",
      title: { ru: id },
      summary: {},
      demands: [],
      jurisdiction: "KZ-75",
      topic: "health",
      images: [],
      organizer: { displayName: "А." },
      coOrganizers: [],
    },
  };
}

const shape = (cases: InboxCase[]) =>
  groupsOf(cases, today).map(({ name, cases: found }) => [name, found.map((each) => each.escalation.id)]);

describe("the inbox", () => {
  it("is grouped by deadline and keeps the order of the server", () => {
    expect(
      shape([
        entry("late", "2026-11-19", 2),
        entry("thursday", "2026-11-26"),
        entry("sunday", "2026-11-29"),
        entry("next-monday", "2026-11-30"),
        entry("done"),
      ]),
    ).toEqual([
      ["overdue", ["late"]],
      ["week", ["thursday", "sunday"]],
      ["later", ["next-monday"]],
      ["answered", ["done"]],
    ]);
  });

  it("files an answer that was returned by the deadline of the new one", () => {
    const returned = (id: string, dueOn: string, overdue = 0): InboxCase => {
      const owing = entry(id, dueOn, overdue);
      return { ...owing, escalation: { ...owing.escalation, state: "ANSWERED" } };
    };
    expect(
      shape([
        returned("anew-late", "2026-11-19", 2),
        returned("anew-thursday", "2026-11-26"),
        returned("anew-december", "2026-12-14"),
        entry("done"),
      ]),
    ).toEqual([
      ["overdue", ["anew-late"]],
      ["week", ["anew-thursday"]],
      ["later", ["anew-december"]],
      ["answered", ["done"]],
    ]);
  });

  it("has no empty groups", () => {
    expect(shape([entry("done")])).toEqual([["answered", ["done"]]]);
    expect(shape([])).toEqual([]);
  });

  it("puts what is still on its way later", () => {
    const coming = entry("coming", "2026-11-24");
    expect(
      shape([{ ...coming, escalation: { ...coming.escalation, state: "REACHED", clock: null } }]),
    ).toEqual([["later", ["coming"]]]);
  });

  it("ends the week on Sunday, across months and years", () => {
    expect(endOfWeek("2026-11-23")).toBe("2026-11-29");
    expect(endOfWeek("2026-11-29")).toBe("2026-11-29");
    expect(endOfWeek("2026-12-31")).toBe("2027-01-03");
  });
});
