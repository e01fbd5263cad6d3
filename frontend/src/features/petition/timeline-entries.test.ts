import { describe, expect, it } from "vitest";
import type { Escalation, Petition } from "~/api/petition";
import { momentsOf } from "./timeline-entries";
import type { TimelineFact } from "./use-story";

const now = new Date("2026-11-24T05:00:00Z");

const proof = {
  kind: "PERCENT_OF_POPULATION" as const,
  value: "1",
  formula: "",
  rounding: "CEILING",
  basis: "",
  ruleEffectiveFrom: "2024-04-04",
};

const open: Petition = {
  id: "7k3m9qx2ab",
  state: "OPEN",
  title: {},
  summary: {},
  demands: [],
  jurisdiction: "KZ-75",
  topic: "environment",
  images: [],
  organizer: { displayName: "Айгүл С." },
  coOrganizers: [],
  closesAt: "2027-03-07T00:00:00Z",
  tally: { inForce: 21_463, signed: 21_463, withdrawn: 0, invalidated: 0 },
  thresholds: [
    { tier: 1, name: "akimat", required: 23_480, agency: "akimat-75", reviewWorkingDays: 20, proof },
    { tier: 2, name: "maslikhat", required: 46_959, agency: "maslikhat-75", reviewWorkingDays: 20, proof },
  ],
  own: false,
};

const published: TimelineFact[] = [
  { at: "2026-08-26T05:00:00Z", kind: "SUBMITTED" },
  { at: "2026-09-07T05:00:00Z", kind: "PUBLISHED" },
];

const way: Escalation = {
  id: "3f8w0c5tqe",
  petition: "7k3m9qx2ab",
  tier: 1,
  agency: "akimat-75",
  state: "FORWARDED",
  reachedAt: "2026-11-02T05:00:00Z",
  forwardedAt: "2026-11-02T05:00:01Z",
  registrationDueOn: "2026-11-05",
  overdueWorkingDays: 0,
  hearings: [],
  routes: [],
};

function says(moments: ReturnType<typeof momentsOf>) {
  return moments.map(({ say, look }) => `${say.is} ${look}`);
}

describe("the timeline", () => {
  it("tells what was, what is and what comes", () => {
    expect(says(momentsOf(open, published, [], 21_463, now))).toEqual([
      "submitted done",
      "published done",
      "now done",
      "willReach to-come",
      "willReach to-come",
      "willEnd to-come",
    ]);
  });

  it("tells forwarding in one breath with the threshold", () => {
    const reached: TimelineFact = {
      at: way.reachedAt,
      kind: "THRESHOLD_REACHED",
      tier: 1,
      signatures: 23_480,
    };
    const forwarded: TimelineFact = { at: "2026-11-02T05:00:01Z", kind: "FORWARDED", tier: 1 };
    const atOnce = momentsOf(open, [reached, forwarded], [], 23_480, now);
    expect(atOnce[0]?.say).toMatchObject({ is: "reached", sent: true, required: 23_480, name: "akimat" });
    expect(says(atOnce)).not.toContain("forwarded done");
    const late = momentsOf(open, [reached, { ...forwarded, at: "2026-11-02T06:00:00Z" }], [], 23_480, now);
    expect(says(late).slice(0, 2)).toEqual(["reached reached", "forwarded done"]);
  });

  it("dates a missed deadline by its last day", () => {
    const missed: TimelineFact = {
      at: "2026-11-05T19:00:00Z",
      kind: "REGISTRATION_MISSED",
      tier: 1,
      agency: "akimat-75",
    };
    const registered: TimelineFact = { at: "2026-11-10T05:00:00Z", kind: "REGISTERED", tier: 1 };
    const moments = momentsOf(
      open,
      [...published, missed, registered],
      [{ ...way, state: "REGISTERED", registeredAt: registered.at, reviewDueOn: "2026-12-08" }],
      23_500,
      now,
    );
    expect(says(moments).slice(2, 5)).toEqual(["passed over", "registered done", "now done"]);
    expect(moments[2]?.at).toBe("2026-11-05");
    expect(moments[3]?.say).toMatchObject({ late: true });
  });

  it("says how late it is while the agency has not acted", () => {
    const missed: TimelineFact = {
      at: "2026-11-05T19:00:00Z",
      kind: "REGISTRATION_MISSED",
      tier: 1,
      agency: "akimat-75",
    };
    const clock = {
      awaiting: "REGISTRATION" as const,
      dueOn: "2026-11-05",
      workingDaysAllowed: 3,
      workingDaysElapsed: 16,
      workingDaysLeft: 0,
      overdueWorkingDays: 13,
    };
    expect(momentsOf(open, [missed], [{ ...way, clock }], 23_500, now)[0]?.say).toMatchObject({
      overdue: 13,
    });
    const other = { ...clock, awaiting: "RESPONSE" as const, dueOn: "2026-11-20" };
    expect(momentsOf(open, [missed], [{ ...way, clock: other }], 23_500, now)[0]?.say).toMatchObject({
      overdue: 0,
    });
  });

  it("says what comes after a collection below the first threshold", () => {
    const closed: Petition = { ...open, state: "CLOSED", closedBecause: "TERM_ENDED" };
    expect(says(momentsOf(closed, [{ at: "2027-03-07T00:00:00Z", kind: "CLOSED" }], [], 639, now))).toEqual([
      "closed done",
      "willBeAppeal to-come",
    ]);
    expect(says(momentsOf({ ...closed, closedBecause: "WITHDRAWN" }, [], [], 639, now))).toEqual([]);
  });

  it("awaits the list before the thresholds while it is unlisted", () => {
    expect(says(momentsOf({ ...open, state: "SEEDING" }, [], [], 12, now))).toEqual([
      "now done",
      "willList to-come",
      "willReach to-come",
      "willReach to-come",
    ]);
  });
});
