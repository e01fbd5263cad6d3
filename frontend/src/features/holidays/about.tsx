import { Meta, StateLabel } from "~/design/marks";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Calendar } from "./calendars";
import { Source } from "./source";

/** How sure a calendar is, how many days are worked, and where it comes from. */
export function About({
  calendar: { revision, state, source, enteredAt, workingDays },
  numbered = false,
}: {
  calendar: Calendar;
  /** Says which revision it is. */
  numbered?: boolean | undefined;
}) {
  const format = useFormat();
  return (
    <div className="stack stack-tight">
      <p>
        <StateLabel
          kind={state === "OFFICIAL" ? "live" : "plain"}
          icon={state === "OFFICIAL" ? "done" : "clock"}
        >
          <T id={`holidays.state.${state}`} />
        </StateLabel>
      </p>
      <Meta>
        <span>
          <T id="holidays.count" values={{ count: workingDays }} />
        </span>
        {numbered && (
          <span>
            <T id="holidays.revision" values={{ revision }} />
          </span>
        )}
        <span>
          <T id="holidays.entered" values={{ day: format.day(enteredAt, "day", "on") }} />
        </span>
      </Meta>
      <p className="small holidays-source">
        <Source text={source} />
      </p>
    </div>
  );
}
