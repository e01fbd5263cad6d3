import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { About } from "./about";
import type { EnteredCalendar } from "./calendars";
import { Differences } from "./day-words";

/** Every calendar of a year that was ever entered, the latest first, each with what it changed, by whom and why. */
export function CalendarHistory({ calendars }: { calendars: readonly EnteredCalendar[] }) {
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history" className="h-small">
        <T id="holidays.history" />
      </h2>
      <div>
        {calendars.toReversed().map((calendar) => {
          const before = calendars.find(({ revision }) => revision === calendar.revision - 1);
          return (
            <Disclosure
              key={calendar.revision}
              summary={
                <T
                  id="holidays.history.of"
                  values={{ revision: calendar.revision, at: format.instant(calendar.enteredAt) }}
                />
              }
            >
              <div className="stack">
                <About calendar={calendar} />
                <EnteredBy calendar={calendar} />
                {before ? (
                  <Differences before={before.days} after={calendar.days} />
                ) : (
                  <p className="small">
                    <T id="holidays.history.first" values={{ count: calendar.days.length }} />
                  </p>
                )}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}

/** Nobody entered what came with the system, and who did is forgotten in time. */
function EnteredBy({ calendar: { isFromTheBeginning, by, reason } }: { calendar: EnteredCalendar }) {
  if (isFromTheBeginning) return null;
  return (
    <div className="stack stack-tight small">
      <p>{by ? <T id="holidays.history.by" values={{ by }} /> : <T id="holidays.history.forgotten" />}</p>
      {reason && (
        <p className="holidays-source">
          <T id="holidays.history.reason" values={{ reason }} />
        </p>
      )}
    </div>
  );
}
