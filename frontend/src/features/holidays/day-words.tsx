import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { CalendarDay } from "./calendars";
import { differences, isDay, weekdayOf } from "./working-days";

/** A day with the day of the week. */
export function DayName({ day }: { day: string }) {
  const format = useFormat();
  return (
    <T
      id="holidays.dayName"
      values={{ day: format.day(day), weekday: <Weekday key="weekday" day={day} /> }}
    />
  );
}

function Weekday({ day }: { day: string }) {
  return <T id="holidays.weekday" values={{ weekday: String(weekdayOf(day)) }} />;
}

/** What such a day is. */
export function DayWords({ day: { kind, name, movedFrom } }: { day: CalendarDay }) {
  const format = useFormat();
  if (kind === "MOVED")
    return movedFrom && isDay(movedFrom) ? (
      <T id="holidays.instead" values={{ day: format.day(movedFrom) }} />
    ) : (
      <T id="holidays.kind.MOVED" />
    );
  if (kind === "WORKING") return <T id="holidays.kind.WORKING" />;
  return (
    <>
      <Localized text={name} />{" "}
      <span className="muted">
        (<T id={`holidays.kind.${kind}`} />)
      </span>
    </>
  );
}

/** On which days a calendar differs from another one of the same year. */
export function Differences({
  before,
  after,
}: {
  before: readonly CalendarDay[];
  after: readonly CalendarDay[];
}) {
  const found = differences(before, after);
  if (found.length === 0)
    return (
      <p className="small">
        <T id="holidays.same" />
      </p>
    );
  return (
    <ul className="plain stack stack-tight">
      {found.map(({ day, before: was, after: is }) => (
        <li key={day} className="small">
          <b>
            <DayName day={day} />
          </b>
          {": "}
          {was && (
            <del>
              <DayWords day={was} />
            </del>
          )}
          {was && is && " "}
          {is && (
            <ins>
              <DayWords day={is} />
            </ins>
          )}
          {!is && (
            <>
              {" "}
              <T id="holidays.asUsual" />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
