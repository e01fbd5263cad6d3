import type { ReactNode } from "react";
import { T } from "~/i18n/t";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** `live` collects, `plain` rests, `reached` is gold, `overdue` red: nothing else may use these two. */
export type StateKind = "live" | "plain" | "reached" | "overdue";

const stateIcons: Record<StateKind, IconName> = {
  live: "pen",
  plain: "clock",
  reached: "done",
  overdue: "clock",
};

/** Where something stands, in words with a sign. */
export function StateLabel({
  kind,
  icon = stateIcons[kind],
  children,
}: {
  kind: StateKind;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  return (
    <span className={classNames("state", kind !== "live" && `state-${kind}`)}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** An agency's answer to a demand, as the API names it. */
export type DemandOutcome = "SATISFIED" | "PARTLY_SATISFIED" | "REFUSED" | "NOT_COMPETENT";

const outcomes: Record<DemandOutcome, { look: string; icon: IconName }> = {
  SATISFIED: { look: "outcome-yes", icon: "yes" },
  PARTLY_SATISFIED: { look: "outcome-part", icon: "partly" },
  REFUSED: { look: "outcome-no", icon: "no" },
  NOT_COMPETENT: { look: "outcome-other", icon: "elsewhere" },
};

/** Without children it says the outcome itself ("granted"); with them, a sentence of the caller. */
export function Outcome({ outcome, children }: { outcome: DemandOutcome; children?: ReactNode }) {
  const { look, icon } = outcomes[outcome];
  return (
    <span className={classNames("outcome", look)}>
      <Icon name={icon} />
      {children ?? <T id={`design.outcome.${outcome}`} />}
    </span>
  );
}

/** How many demands got which answer. */
export function OutcomeTally({ counts }: { counts: Partial<Record<DemandOutcome, number>> }) {
  return (
    <p className="tally small">
      {(Object.keys(outcomes) as DemandOutcome[])
        .filter((outcome) => (counts[outcome] ?? 0) > 0)
        .map((outcome) => (
          <Outcome key={outcome} outcome={outcome}>
            <T id={`design.outcomeCount.${outcome}`} values={{ count: counts[outcome] }} />
          </Outcome>
        ))}
    </p>
  );
}

/** Small facts in one line, with dots between them. Give each its own element. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className="meta">{children}</p>;
}
