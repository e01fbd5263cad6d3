import { T } from "~/i18n/t";
import { daysOf, type Typed } from "./calendar-input";
import type { Calendar } from "./calendars";
import { Differences } from "./day-words";
import { SourceWords } from "./source";

/** Everything in which a calendar that is typed differs from the one that is entered. */
export function CalendarDifferences({ before, after }: { before: Calendar; after: Typed }) {
  const source = after.source.trim();
  return (
    <div className="stack stack-tight">
      {before.state !== after.state && (
        <p className="small">
          <b>
            <T id="holidays.field.state" />
          </b>
          {": "}
          <del>
            <T id={`holidays.state.${before.state}`} />
          </del>{" "}
          {after.state !== "" && (
            <ins>
              <T id={`holidays.state.${after.state}`} />
            </ins>
          )}
        </p>
      )}
      {before.source !== source && (
        <p className="small holidays-source">
          <b>
            <T id="holidays.field.source" />
          </b>
          {": "}
          <del>
            <SourceWords text={before.source} />
          </del>{" "}
          <ins>
            <SourceWords text={source} />
          </ins>
        </p>
      )}
      <Differences before={before.days} after={daysOf(after)} />
    </div>
  );
}
