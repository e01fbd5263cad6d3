import "./holidays.css";
import { Link } from "react-router";
import { ButtonLink } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { isoDay } from "~/i18n/dates";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { About } from "./about";
import { type Calendar, latestOf, useHistory } from "./calendars";
import { CalendarsPart } from "./calendars-part";

/** An administrator sees which years have a calendar, and enters the next. */
export function CalendarsPage() {
  const t = useT();
  const language = useLanguage();
  const history = useHistory();
  return (
    <div className="wrap desk-page">
      <PageHead title={t("holidays.admin.title")}>
        <p className="lead">
          <T id="holidays.admin.lead" />
        </p>
        <p>
          <Link to={`/${language}/working-days`}>
            <T id="holidays.admin.public" />
          </Link>
        </p>
      </PageHead>
      <CalendarsPart query={history}>{(all) => <Years calendars={latestOf(all)} />}</CalendarsPart>
    </div>
  );
}

function Years({ calendars }: { calendars: readonly Calendar[] }) {
  const language = useLanguage();
  const thisYear = Number(isoDay().slice(0, 4));
  const next = Math.max(thisYear, ...calendars.map(({ year }) => year)) + 1;
  return (
    <div className="stack stack-part">
      {[thisYear, thisYear + 1].map((year) => (
        <Missing key={year} year={year} calendar={calendars.find((each) => each.year === year)} />
      ))}
      <p>
        <ButtonLink to={`/${language}/admin/holidays/${next}`} icon="pen">
          <T id="holidays.admin.enter" values={{ year: String(next) }} />
        </ButtonLink>
      </p>
      <Rows>
        {calendars
          .toSorted((one, other) => other.year - one.year)
          .map((calendar) => (
            <Row key={calendar.year}>
              <h2 className="h-work">
                <Link to={`/${language}/admin/holidays/${calendar.year}`}>
                  <T id="holidays.ofYear" values={{ year: String(calendar.year) }} />
                </Link>
              </h2>
              <About calendar={calendar} numbered />
            </Row>
          ))}
      </Rows>
    </div>
  );
}

/** What the health of the platform complains of, too. */
function Missing({ year, calendar }: { year: number; calendar: Calendar | undefined }) {
  if (calendar?.state === "OFFICIAL") return null;
  return (
    <Notice icon="warning">
      <p>
        <T
          id={calendar ? "holidays.admin.unofficial" : "holidays.admin.missing"}
          values={{ year: String(year) }}
        />
      </p>
    </Notice>
  );
}
