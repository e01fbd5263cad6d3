import "./holidays.css";
import { useSearchParams } from "react-router";
import { Blank } from "~/design/blank";
import { SelectField } from "~/design/field";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Table } from "~/design/table";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { About } from "./about";
import { type Calendar, type CalendarDay, useCalendars } from "./calendars";
import { CalendarsPart } from "./calendars-part";
import { DayName, DayWords } from "./day-words";
import { MonthsTable } from "./months-table";

/** The calendars by which deadlines are counted, for everybody. */
export function WorkingDaysPage() {
  const t = useT();
  const calendars = useCalendars();
  return (
    <div className="wrap">
      <PageHead title={t("holidays.title")}>
        <p className="lead">
          <T id="holidays.lead" />
        </p>
      </PageHead>
      <CalendarsPart query={calendars}>
        {(all) => (all.length === 0 ? <Blank title={<T id="holidays.none" />} /> : <Years calendars={all} />)}
      </CalendarsPart>
    </div>
  );
}

function Years({ calendars }: { calendars: readonly Calendar[] }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const of = (year: string) => calendars.find((calendar) => String(calendar.year) === year);
  const shown = of(search.get("year") ?? "") ?? of(isoDay().slice(0, 4)) ?? calendars.at(-1);
  if (!shown) return null;
  return (
    <div className="stack stack-part">
      <div className="holidays-year">
        <SelectField
          label={<T id="holidays.year" />}
          value={String(shown.year)}
          onChange={({ target }) => setSearch({ year: target.value }, { preventScrollReset: true })}
        >
          {calendars.map(({ year }) => (
            <option key={year} value={year}>
              {t("holidays.ofYear", { year: String(year) })}
            </option>
          ))}
        </SelectField>
      </div>
      <section className="stack" aria-labelledby="year">
        <h2 id="year">
          <T id="holidays.ofYear" values={{ year: String(shown.year) }} />
        </h2>
        <About calendar={shown} />
        {shown.state === "EXPECTED" && (
          <Notice>
            <p>
              <T id="holidays.expected" />
            </p>
          </Notice>
        )}
      </section>
      <div className="split split-side">
        <section className="stack" aria-labelledby="days">
          <h2 className="h-small" id="days">
            <T id="holidays.days" />
          </h2>
          <Table
            caption={<T id="holidays.days" />}
            captionHidden
            columns={[
              {
                key: "day",
                name: t("holidays.day.column"),
                value: ({ day }: CalendarDay) => <DayName day={day} />,
              },
              {
                key: "what",
                name: t("holidays.what.column"),
                value: (day: CalendarDay) => (
                  <span>
                    <DayWords day={day} />
                  </span>
                ),
              },
            ]}
            items={shown.days}
            keyOf={({ day }) => day}
            stack
          />
        </section>
        <section className="stack" aria-labelledby="months">
          <h2 className="h-small" id="months">
            <T id="holidays.months" />
          </h2>
          <MonthsTable year={shown.year} days={shown.days} />
        </section>
      </div>
    </div>
  );
}
