import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { Failure } from "~/design/blank";
import { Button } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { WayStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useAgencyCases } from "./figures";

/** The petitions that reached an agency, the newest first. */
export function AgencyCases({ slug }: { slug: string }) {
  const format = useFormat();
  const language = useLanguage();
  const cases = useAgencyCases(slug);
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = useRef<HTMLDivElement>(null);
  // The first row that "show more" brought takes the focus.
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || items.length <= firstNew.current) return;
    rows.current?.querySelectorAll<HTMLElement>(".row a")[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [items.length]);
  return (
    <section className="stack" aria-labelledby="cases" ref={rows}>
      <h2 id="cases">
        <T id="accountability.cases" />
      </h2>
      {cases.data ? (
        <Rows>
          {items.map(({ escalation, title }) => {
            const said = format.pick(title);
            return (
              <Row key={escalation.id}>
                <h3 className="h-small" lang={said.lang}>
                  <Link to={`/${language}/petitions/${escalation.petition}`}>{said.text}</Link>
                </h3>
                <Meta>
                  {escalation.forwardedAt && (
                    <span>
                      <T
                        id="accountability.forwarded"
                        values={{ day: format.day(escalation.forwardedAt, "day", "on") }}
                      />
                    </span>
                  )}
                  <WayStanding way={escalation} />
                </Meta>
              </Row>
            );
          })}
        </Rows>
      ) : cases.error ? (
        <Failure
          title={<T id="accountability.failed" />}
          code={cases.error.code}
          onRetry={() => void cases.refetch()}
          retrying={cases.isFetching}
        />
      ) : (
        <RowsSkeleton label={<T id="accountability.loading" />} count={3} />
      )}
      {cases.isFetchNextPageError && <Refusal code={cases.error.code} />}
      {cases.hasNextPage && (
        <p className="list-more">
          <Button
            kind="second"
            wide
            busy={cases.isFetchingNextPage}
            onClick={() => {
              firstNew.current = items.length;
              void cases.fetchNextPage();
            }}
          >
            <T id="accountability.more" />
          </Button>
        </p>
      )}
    </section>
  );
}
