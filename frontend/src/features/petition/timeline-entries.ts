import type { Escalation, Petition } from "~/api/petition";
import { isoDay } from "~/i18n/dates";
import type { TimelineFact } from "./use-story";
import { lastDayOf } from "./growth";

/** What one entry of the timeline says. */
export type Say =
  | { is: "submitted" }
  | { is: "published"; required: readonly number[] }
  | { is: "opened" }
  | { is: "rejected"; fact: TimelineFact }
  | { is: "appeal"; fact: TimelineFact; step: "APPEALED" | "APPEAL_UPHELD" | "APPEAL_OVERTURNED" }
  | { is: "reached"; tier: number; required: number; name: string; sent: boolean; agency: string | undefined }
  | { is: "forwarded" | "registered" | "answered"; fact: TimelineFact; late: boolean }
  | { is: "corrected" | "hearing"; fact: TimelineFact; on: string | undefined }
  | { is: "closed"; fact: TimelineFact; inForce: number }
  | { is: "routed"; fact: TimelineFact }
  | { is: "invalidated" | "lifted"; fact: TimelineFact }
  | { is: "pause"; fact: TimelineFact }
  | { is: "now"; inForce: number }
  | { is: "passed"; awaiting: "REGISTRATION" | "RESPONSE"; agency: string; overdue: number }
  | { is: "willList" }
  | { is: "willReach"; required: number; agency: string }
  | { is: "willEnd" }
  | { is: "willRegister" | "willAnswer"; agency: string }
  | { is: "willBeAppeal" };

export interface Moment {
  key: string;
  /** An instant, or a day; absent for what has no date. */
  at?: string;
  look: "done" | "reached" | "over" | "to-come";
  say: Say;
}

// Forwarded within this of the signature that reached the threshold, it is told in one breath.
const atOnceMillis = 60_000;

/** What happened, oldest first, then what comes. */
export function momentsOf(
  petition: Petition,
  facts: readonly TimelineFact[],
  ways: readonly Escalation[],
  inForce: number,
  now = new Date(),
): Moment[] {
  const past = facts.flatMap((fact, index) => momentOf(fact, index, petition, facts, ways, inForce));
  if (petition.state === "SEEDING" || petition.state === "OPEN")
    past.push({ key: "now", at: now.toISOString(), look: "done", say: { is: "now", inForce } });
  return [...past, ...toCome(petition, ways)];
}

function momentOf(
  fact: TimelineFact,
  index: number,
  petition: Petition,
  facts: readonly TimelineFact[],
  ways: readonly Escalation[],
  inForce: number,
): Moment[] {
  const moment = (say: Say, look: Moment["look"] = "done"): Moment[] => [
    { key: `${fact.kind}-${index}`, at: fact.at, look, say },
  ];
  const way = ways.find(({ tier }) => tier === fact.tier);
  switch (fact.kind) {
    case "SUBMITTED":
      return moment({ is: "submitted" });
    case "PUBLISHED":
      return moment({ is: "published", required: petition.thresholds.map(({ required }) => required) });
    case "OPENED":
      return moment({ is: "opened" });
    case "REJECTED":
      return moment({ is: "rejected", fact });
    case "APPEALED":
    case "APPEAL_UPHELD":
    case "APPEAL_OVERTURNED":
      return moment({ is: "appeal", fact, step: fact.kind });
    case "THRESHOLD_REACHED": {
      const threshold = petition.thresholds.find(({ tier }) => tier === fact.tier);
      return moment(
        {
          is: "reached",
          tier: fact.tier ?? 0,
          required: fact.signatures ?? threshold?.required ?? 0,
          name: threshold?.name ?? "",
          sent: facts.some((other) => isAtOnce(fact, other)),
          agency: fact.agency ?? undefined,
        },
        "reached",
      );
    }
    case "FORWARDED":
      return facts.some((other) => isAtOnce(other, fact))
        ? []
        : moment({ is: "forwarded", fact, late: false });
    case "REGISTERED":
      return moment({ is: "registered", fact, late: isAfter(fact.at, registrationDueOf(fact, way)) });
    case "ANSWERED":
      return moment({ is: "answered", fact, late: isAfter(fact.at, way?.reviewDueOn) });
    case "RETURNED":
    case "RETURN_REFUSED":
    case "ROUTED_ON":
      return moment({ is: "routed", fact });
    case "CORRECTED":
    case "ANSWER_RETURNED":
    case "ANSWERED_ANEW":
    case "COMMITMENT_MADE":
    case "COMMITMENT_LATE":
    case "COMMITMENT_KEPT":
    case "COMMITMENT_BROKEN":
      return moment({ is: "corrected", fact, on: undefined });
    case "HEARING_ANNOUNCED":
    case "HEARING_CANCELLED": {
      const hearing = way?.hearings.find(({ announcedAt, cancelledAt }) =>
        [announcedAt, cancelledAt].includes(fact.at),
      );
      return moment({ is: "hearing", fact, on: hearing?.startsAt });
    }
    case "SUPERVISOR_TOLD":
    case "REVIEW_EXTENDED":
      return moment({ is: "corrected", fact, on: undefined });
    case "REGISTRATION_MISSED":
    case "RESPONSE_MISSED": {
      // It bears the first instant after its last day.
      const day = isoDay(new Date(Date.parse(fact.at) - 1));
      return [
        {
          key: `${fact.kind}-${index}`,
          at: day,
          look: "over",
          say: {
            is: "passed",
            awaiting: fact.kind === "REGISTRATION_MISSED" ? "REGISTRATION" : "RESPONSE",
            agency: fact.agency ?? "",
            overdue: way?.clock?.dueOn === day ? way.clock.overdueWorkingDays : 0,
          },
        },
      ];
    }
    case "SIGNATURES_INVALIDATED":
      return moment({ is: "invalidated", fact });
    case "INVALIDATION_LIFTED":
      return moment({ is: "lifted", fact });
    case "COLLECTION_PAUSED":
    case "COLLECTION_RESUMED":
      return moment({ is: "pause", fact });
    case "CLOSED":
      return moment({ is: "closed", fact, inForce });
  }
}

function isAtOnce(reached: TimelineFact, forwarded: TimelineFact): boolean {
  return (
    reached.kind === "THRESHOLD_REACHED" &&
    forwarded.kind === "FORWARDED" &&
    reached.tier === forwarded.tier &&
    Date.parse(forwarded.at) - Date.parse(reached.at) <= atOnceMillis
  );
}

function isAfter(at: string | Date, day: string | null | undefined): boolean {
  return day != null && isoDay(at) > day;
}

/** An agency that returned it later had a day of its own. */
function registrationDueOf(fact: TimelineFact, way: Escalation | undefined): string | null | undefined {
  const left = way?.routes.find((route) => route.registeredAt === fact.at);
  return (left ?? way)?.registrationDueOn;
}

function toCome(petition: Petition, ways: readonly Escalation[]): Moment[] {
  const collecting = petition.state === "SEEDING" || petition.state === "OPEN";
  const dated: Moment[] = ways.flatMap(({ id, clock, agency }) =>
    clock && clock.overdueWorkingDays === 0
      ? [
          {
            key: `due-${id}`,
            at: clock.dueOn,
            look: "to-come",
            say: { is: clock.awaiting === "REGISTRATION" ? "willRegister" : "willAnswer", agency },
          },
        ]
      : [],
  );
  if (petition.state === "OPEN" && petition.closesAt)
    dated.push({
      key: "end",
      at: isoDay(lastDayOf(petition.closesAt)),
      look: "to-come",
      say: { is: "willEnd" },
    });
  dated.sort((a, b) => endOf(a.at) - endOf(b.at));

  const whenEnough: Moment[] = [];
  if (petition.state === "SEEDING")
    whenEnough.push({ key: "list", look: "to-come", say: { is: "willList" } });
  if (collecting)
    for (const { tier, required, agency, reachedAt } of petition.thresholds)
      if (!reachedAt)
        whenEnough.push({
          key: `reach-${tier}`,
          look: "to-come",
          say: { is: "willReach", required, agency },
        });
  if (
    petition.state === "CLOSED" &&
    petition.closedBecause === "TERM_ENDED" &&
    !petition.thresholds.some(({ reachedAt }) => reachedAt)
  )
    whenEnough.push({ key: "appeal", look: "to-come", say: { is: "willBeAppeal" } });
  return [...whenEnough, ...dated];
}

/** A day counts as its last instant in Almaty: a deadline has passed only then. */
function endOf(at: string | undefined): number {
  if (at === undefined) return Number.POSITIVE_INFINITY;
  return at.includes("T") ? Date.parse(at) : Date.parse(`${at}T23:59:59.999${offset}`);
}

// The whole country keeps one time, without summer time.
const offset = "+05:00";
