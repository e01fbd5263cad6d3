import { Figures } from "~/design/lists";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { AfterAnswers, Punctuality, Timeliness } from "./figures";

/** "8 of 10 (80 %)": the percentage only where there are enough cases for one. */
export function OnTime({ of }: { of: Punctuality }) {
  const format = useFormat();
  if (of.judged === 0) return <T id="accountability.noneYet" />;
  return (
    <>
      <T id="accountability.of" values={{ onTime: of.onTime, judged: of.judged }} />
      {of.percentOnTime != null && ` (${format.percent(of.percentOnTime / 100, 0)})`}
    </>
  );
}

/** The median with how many cases it is of. */
export function Median({ of }: { of: Punctuality }) {
  const format = useFormat();
  if (of.medianWorkingDays == null) return <T id="accountability.noneYet" />;
  return (
    <T
      id="accountability.median"
      values={{
        days: format.number(of.medianWorkingDays, { maximumFractionDigits: 1 }),
        count: of.done,
      }}
    />
  );
}

/** Both of them: how many were in time, and below it how long they took where that is known. */
export function InTime({ of }: { of: Punctuality }) {
  return (
    // One box: on a phone each child of a cell would have a place of its own.
    <div>
      <OnTime of={of} />
      {of.medianWorkingDays != null && (
        <span className="note in-time-median">
          <T id="accountability.medianOf" values={{ median: <Median key="median" of={of} /> }} />
        </span>
      )}
    </div>
  );
}

/** How the agency answered single demands; "none yet" while it has answered none. */
export function Outcomes({ of: { outcomes } }: { of: Timeliness }) {
  const answered = outcomes.satisfied + outcomes.partlySatisfied + outcomes.refused + outcomes.notCompetent;
  return answered === 0 ? (
    <T id="accountability.noneYet" />
  ) : (
    <T id="accountability.outcomes.value" values={{ ...outcomes }} />
  );
}

/** What signatories say of the answers. */
export function Ratings({ of: { ratings } }: { of: AfterAnswers }) {
  return <T id="accountability.ratings.value" values={{ ...ratings }} />;
}

/** The three numbers that say most. */
export function Together({ of }: { of: Timeliness }) {
  const format = useFormat();
  return (
    <Figures
      figures={[
        { key: "received", name: <T id="accountability.received" />, value: format.number(of.received) },
        { key: "answered", name: <T id="accountability.answered" />, value: format.number(of.answer.done) },
        {
          key: "overdue",
          name: <T id="accountability.overdue" />,
          value: format.number(of.overdue),
          over: of.overdue > 0,
        },
      ]}
    />
  );
}
