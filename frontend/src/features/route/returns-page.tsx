import { Link, useParams } from "react-router";
import { useAgencies } from "~/api/reference";
import { Blank, Failure } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { Meta, StateLabel } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type ReturnedCase, useReturns, waitingOf } from "./returned";
import { ReturnedView } from "./returned-case";

/** One return, or all that wait: one file for both, as whoever opens the list opens a return next. */
export function ReturnsPage() {
  const { eid } = useParams();
  return eid === undefined ? <ReturnsList /> : <ReturnedView key={eid} eid={eid} />;
}

/** What agencies returned and no moderator has decided on. */
function ReturnsList() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap desk-page">
      <PageHead
        title={t("route.desk.title")}
        above={
          <MoreLink back to={`/${language}/moderation`}>
            <T id="route.desk.back" />
          </MoreLink>
        }
      >
        <p className="lead">
          <T id="route.desk.lead" />
        </p>
      </PageHead>
      <Waiting />
    </div>
  );
}

function Waiting() {
  const t = useT();
  const returns = useReturns();
  const { data, error, isFetching, refetch } = returns;
  if (data?.length === 0) return <Blank title={<T id="route.desk.none" />} />;
  if (data)
    return (
      <>
        <Rows>
          {data.map((item) => (
            <ReturnRow key={item.escalation.id} item={item} />
          ))}
        </Rows>
        {error && returns.isFetchNextPageError && <Refusal code={error.code} />}
        {returns.hasNextPage && (
          <p className="list-more">
            <Button
              kind="second"
              wide
              busy={returns.isFetchingNextPage}
              onClick={() => void returns.fetchNextPage()}
            >
              <T id="route.desk.more" />
            </Button>
          </p>
        )}
      </>
    );
  if (error)
    return (
      <Failure
        title={t("route.desk.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return <RowsSkeleton label={t("route.desk.loading")} />;
}

function ReturnRow({ item: { escalation, petition } }: { item: ReturnedCase }) {
  const format = useFormat();
  const language = useLanguage();
  const { data: agencies } = useAgencies();
  const title = format.pick(petition.title);
  const waiting = waitingOf(escalation.routes);
  return (
    <Row>
      <Meta>
        <span>
          <Localized text={agencies?.get(escalation.agency)?.name} />
        </span>
        {waiting && (
          <span>
            <T id="route.desk.returned" values={{ day: format.day(waiting.returnedAt, "short", "on") }} />
          </span>
        )}
      </Meta>
      <h2>
        <Link to={`/${language}/moderation/returns/${escalation.id}`} lang={title.lang}>
          {title.text}
        </Link>
      </h2>
      {waiting && (
        <p>
          {waiting.overdueWorkingDays > 0 ? (
            <StateLabel kind="overdue" icon="clock">
              <T id="route.late" values={{ days: waiting.overdueWorkingDays }} />
            </StateLabel>
          ) : (
            <StateLabel kind="live" icon="clock">
              <T id="route.due" values={{ day: format.day(waiting.decisionDueOn, "short", "until") }} />
            </StateLabel>
          )}
        </p>
      )}
    </Row>
  );
}
