import "./commitment.css";
import type { ReactNode } from "react";
import { StateLabel, type StateKind } from "~/design/marks";
import type { IconName } from "~/design/icon";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Commitment } from "./commitments";

const looks: Record<Commitment["state"], { kind: StateKind; icon: IconName }> = {
  PROMISED: { kind: "live", icon: "clock" },
  LATE: { kind: "overdue", icon: "clock" },
  KEPT: { kind: "live", icon: "yes" },
  KEPT_LATE: { kind: "live", icon: "yes" },
  BROKEN: { kind: "overdue", icon: "no" },
};

/** Promised steps with their state and what the agency said of them; `action` is what an officer may do about one. */
export function CommitmentList({
  commitments,
  action,
}: {
  commitments: readonly Commitment[];
  action?: ((commitment: Commitment) => ReactNode) | undefined;
}) {
  return (
    <ol className="plain stack stack-roomy">
      {commitments.map((commitment) => (
        <li key={commitment.id} className="commitment stack stack-tight">
          <Promised commitment={commitment} />
          {action?.(commitment)}
        </li>
      ))}
    </ol>
  );
}

function Promised({ commitment }: { commitment: Commitment }) {
  const format = useFormat();
  const { demand, text, state, dueOn, firstDueOn, overdueDays, updates } = commitment;
  const look = looks[state];
  return (
    <>
      <p>
        <StateLabel kind={look.kind} icon={look.icon}>
          <T id={`commitment.state.${state}`} values={{ count: overdueDays }} />
        </StateLabel>
      </p>
      <p className="pre">
        <Localized text={text} />
      </p>
      <p className="small muted">
        <T id="commitment.due" values={{ number: demand, day: format.day(dueOn, "day", "until") }} />
        {dueOn !== firstDueOn && (
          <>
            {" "}
            <T id="commitment.firstDue" values={{ day: format.day(firstDueOn, "day", "until") }} />
          </>
        )}
      </p>
      {updates.length > 0 && (
        <ul className="plain stack stack-tight small">
          {updates.map(({ status, text: said, link, newDueOn, updatedAt }) => (
            <li key={updatedAt}>
              <p>
                <b>
                  <T id={`commitment.said.${status}`} values={{ day: format.day(updatedAt) }} />
                </b>
                {newDueOn && (
                  <>
                    {" "}
                    <T id="commitment.newDue" values={{ day: format.day(newDueOn, "day", "until") }} />
                  </>
                )}
              </p>
              <p className="pre">
                <Localized text={said} />
              </p>
              {link && (
                <p>
                  <a className="commitment-link" href={link} rel="noreferrer external">
                    {link}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
