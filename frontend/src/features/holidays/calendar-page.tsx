import "./holidays.css";
import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useSession } from "~/api/session";
import { MoreLink } from "~/design/button";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { CalendarForm } from "./calendar-form";
import { CalendarHistory } from "./calendar-history";
import { limits, newYear, typedOf } from "./calendar-input";
import { type Calendar, type EnteredCalendar, latestOf, useHistory } from "./calendars";
import { CalendarsPart } from "./calendars-part";

/** The calendar of a year: entering it, and all that it once said. */
export function CalendarPage() {
  const { year: given = "" } = useParams();
  const t = useT();
  const language = useLanguage();
  const history = useHistory();
  const year = Number(given);
  const isYear = /^\d{4}$/.test(given) && year >= limits.firstYear && year <= limits.lastYear;
  return (
    <div className="wrap desk-page">
      <PageHead
        title={isYear ? t("holidays.form.title", { year: given }) : t("holidays.admin.noYear")}
        above={
          <MoreLink back to={`/${language}/admin/holidays`}>
            <T id="holidays.admin.back" />
          </MoreLink>
        }
      />
      {isYear && (
        <CalendarsPart query={history}>
          {(all) => <Year key={year} year={year} history={all} />}
        </CalendarsPart>
      )}
    </div>
  );
}

function Year({ year, history }: { year: number; history: readonly EnteredCalendar[] }) {
  const language = useLanguage();
  const { data: session } = useSession();
  const [entered, setEntered] = useState<Calendar>();
  const { refetch } = useHistory();
  const calendars = history.filter((calendar) => calendar.year === year);
  const current = calendars.at(-1);
  const known = latestOf(history);
  const from = known.filter((calendar) => calendar.year < year).at(-1);
  const revision = current?.revision ?? 0;
  // The button that was pressed is far below what it did.
  useEffect(() => {
    if (entered) document.getElementById("calendar-entered")?.focus();
  }, [entered]);
  return (
    <div className="stack stack-part">
      {entered && entered.revision >= revision && (
        <Notice icon="done" role="status" id="calendar-entered">
          <p>
            <T id="holidays.done" values={{ revision: entered.revision }} />
          </p>
          <p>
            <Link to={`/${language}/working-days?year=${year}`}>
              <T id="holidays.admin.public" />
            </Link>
          </p>
        </Notice>
      )}
      <p>
        {current ? (
          <T id="holidays.form.over" values={{ revision }} />
        ) : from ? (
          <T id="holidays.form.new" values={{ from: String(from.year) }} />
        ) : (
          <T id="holidays.form.first" />
        )}
      </p>
      <CalendarForm
        year={year}
        calendars={calendars}
        saved={current ? typedOf(current) : newYear(year, known)}
        owner={session?.displayName ?? ""}
        onEntered={(calendar) => {
          setEntered(calendar);
          void refetch();
        }}
      />
      {calendars.length > 0 && <CalendarHistory calendars={calendars} />}
    </div>
  );
}
