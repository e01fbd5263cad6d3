import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { StateLabel } from "./marks";

interface Collection {
  state: "DRAFT" | "SUBMITTED" | "REJECTED" | "SEEDING" | "OPEN" | "CLOSED";
  closedBecause?: "TERM_ENDED" | "LAPSED" | "WITHDRAWN" | "STOPPED" | null | undefined;
}

/** Where the collection of signatures stands. */
export function PetitionStanding({ state, closedBecause }: Collection) {
  if (state === "CLOSED" && closedBecause)
    return (
      <StateLabel kind="plain" icon={closedBecause === "STOPPED" ? "no" : "clock"}>
        <T id={`design.closed.${closedBecause}`} />
      </StateLabel>
    );
  return (
    <StateLabel kind={state === "OPEN" || state === "SEEDING" ? "live" : "plain"} icon={icons[state]}>
      <T id={`design.state.${state}`} />
    </StateLabel>
  );
}

const icons = {
  DRAFT: "pen",
  SUBMITTED: "clock",
  REJECTED: "no",
  SEEDING: "pen",
  OPEN: "pen",
  CLOSED: "clock",
} as const;

/** One way of a petition to an agency, with the clock that runs. */
export interface Way {
  tier: number;
  state: "REACHED" | "FORWARDED" | "REGISTERED" | "RETURNED" | "ANSWERED";
  answeredAt?: string | null | undefined;
  clock?:
    | {
        awaiting: "REGISTRATION" | "RESPONSE";
        dueOn: string;
        workingDaysLeft: number;
        overdueWorkingDays: number;
      }
    | null
    | undefined;
}

/** What is owed while a clock runs; an answer that was returned stays an answer, so only the clock tells that a new one is owed. */
export function awaitedOf(
  state: Way["state"],
  awaiting: "REGISTRATION" | "RESPONSE",
): "REGISTRATION" | "RESPONSE" | "ANEW" {
  return state === "ANSWERED" ? "ANEW" : awaiting;
}

/** Where it stands with one agency: sent, so many working days left, overdue by so many, answered, a new answer owed. */
export function WayStanding({ way }: { way: Way }) {
  const format = useFormat();
  const { state, clock } = way;
  const awaited = clock && awaitedOf(state, clock.awaiting);
  if (awaited && clock.overdueWorkingDays > 0)
    return (
      <StateLabel kind="overdue">
        <T id={`design.way.overdue.${awaited}`} values={{ days: clock.overdueWorkingDays }} />
      </StateLabel>
    );
  if (awaited)
    return (
      <StateLabel kind="live" icon="clock">
        <T
          id={`design.way.left.${awaited}`}
          values={{ days: clock.workingDaysLeft, day: format.day(clock.dueOn, "short", "until") }}
        />
      </StateLabel>
    );
  if (state === "ANSWERED")
    return (
      <StateLabel kind="live" icon="yes">
        {way.answeredAt ? (
          <T id="design.way.answeredOn" values={{ day: format.day(way.answeredAt, "short") }} />
        ) : (
          <T id="design.way.answered" />
        )}
      </StateLabel>
    );
  if (state === "RETURNED")
    return (
      <StateLabel kind="live" icon="clock">
        <T id="design.way.returned" />
      </StateLabel>
    );
  return (
    <StateLabel kind="reached">
      <T id="design.way.reached" />
    </StateLabel>
  );
}

/** The way a reader asks about first: overdue, then awaited with the least time, then answered last. */
export function foremost<W extends Way>(ways: readonly W[]): W | undefined {
  const rank = ({ state, clock }: Way) => {
    if (clock) return clock.overdueWorkingDays > 0 ? -clock.overdueWorkingDays : clock.workingDaysLeft;
    return state === "ANSWERED" ? Number.POSITIVE_INFINITY : 0;
  };
  return [...ways].sort((a, b) => rank(a) - rank(b) || b.tier - a.tier)[0];
}
