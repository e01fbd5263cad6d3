import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { agencyKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { useAgencies } from "~/api/reference";
import type { components } from "~/api/schema";
import { Button, MoreLink } from "~/design/button";
import { Loaded } from "~/design/loaded";
import { StateLabel } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

const perPage = 50;

type SupervisedCase = components["schemas"]["SupervisedCase"];

/** The overdue cases of the agencies below mine, those that are overdue for longest first. */
export function SupervisedPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead
        title={t("clock.supervised.title")}
        above={
          <MoreLink back to={`/${language}/agency`}>
            <T id="clock.supervised.back" />
          </MoreLink>
        }
      >
        <p className="lead">
          <T id="clock.supervised.text" />
        </p>
      </PageHead>
      <div className="stack stack-part">
        <Cases />
      </div>
    </div>
  );
}

function Cases() {
  const found = useInfiniteQuery({
    queryKey: [...agencyKey, "supervised"],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/agency/supervised", {
          params: { query: { limit: perPage, ...(pageParam !== undefined && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Loaded
      query={found}
      failed={<T id="clock.supervised.failed" />}
      loading={<T id="clock.supervised.loading" />}
    >
      {({ pages }) => {
        const cases = pages.flatMap(({ items }) => items);
        if (cases.length === 0)
          return (
            <p>
              <T id="clock.supervised.none" />
            </p>
          );
        return (
          <>
            <ul className="plain stack stack-roomy">
              {cases.map((each) => (
                <Overdue key={each.escalation.id} found={each} />
              ))}
            </ul>
            {found.hasNextPage && (
              <p>
                <Button
                  kind="second"
                  busy={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  <T id="clock.supervised.more" />
                </Button>
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Overdue({ found: { escalation, petition } }: { found: SupervisedCase }) {
  const format = useFormat();
  const language = useLanguage();
  const agencies = useAgencies().data;
  const { clock } = escalation;
  const title = format.pick(petition.title);
  return (
    <li className="stack stack-tight">
      <h2 className="h-work">
        <Link to={`/${language}/petitions/${petition.id}`} lang={title.lang}>
          {title.text}
        </Link>
      </h2>
      <p>
        <Localized text={agencies?.get(escalation.agency)?.name} />
      </p>
      {clock && (
        <>
          <p>
            <StateLabel kind="overdue">
              <T id="clock.supervised.days" values={{ days: clock.overdueWorkingDays }} />
            </StateLabel>
          </p>
          <p className="note">
            <T
              id={`clock.supervised.owes.${clock.awaiting}`}
              values={{ day: format.day(clock.dueOn, "day", "until") }}
            />
          </p>
        </>
      )}
    </li>
  );
}
