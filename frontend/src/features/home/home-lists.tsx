import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { client, dataOf } from "~/api/client";
import { collects, type PetitionSummary } from "~/api/petition";
import { useAgencies, useJurisdictions, useTopics } from "~/api/reference";
import type { paths } from "~/api/schema";
import { Failure } from "~/design/blank";
import { MoreLink } from "~/design/button";
import { Row, Rows } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Progress } from "~/design/progress";
import { RowsSkeleton } from "~/design/skeleton";
import { WayStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

type ListQuery = paths["/api/v1/petitions"]["get"]["parameters"]["query"];

function useList(query: ListQuery) {
  return useQuery({
    queryKey: ["petitions", "home", query],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions", { params: { query }, signal }))).items,
  });
}

export function Nearest() {
  const language = useLanguage();
  const list = useList({ sort: "nearest", limit: 3 });
  const heading = useId();
  return (
    <section className="section wrap" aria-labelledby={heading}>
      <div className="spread sec-head">
        <h2 id={heading}>
          <T id="home.nearest" />
        </h2>
        <MoreLink to={`/${language}/petitions?show=open&sort=nearest`}>
          <T id="home.nearest.all" />
        </MoreLink>
      </div>
      <List list={list} empty={<T id="home.nearest.none" />}>
        {(petition) => (
          <Row
            key={petition.id}
            aside={
              <Progress
                inForce={petition.tally.inForce}
                tiers={petition.rungs}
                collects={collects(petition.state)}
              />
            }
          >
            <Where petition={petition} />
            <Title petition={petition} />
          </Row>
        )}
      </List>
    </section>
  );
}

export function Newest() {
  const language = useLanguage();
  const format = useFormat();
  const list = useList({ sort: "newest", limit: 4, state: "OPEN" });
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <div className="spread sec-head">
        <h2 id={heading}>
          <T id="home.newest" />
        </h2>
      </div>
      <List list={list} empty={<T id="home.newest.none" />}>
        {(petition) => (
          <Row key={petition.id}>
            <Where petition={petition} />
            <Title petition={petition} />
            <Meta>
              <span>{format.relativeDay(petition.openedAt)}</span>
              <span className="num">
                <T id="home.count" values={{ count: petition.tally.inForce }} />
              </span>
            </Meta>
          </Row>
        )}
      </List>
      <MoreLink to={`/${language}/petitions?sort=newest`}>
        <T id="home.newest.all" />
      </MoreLink>
    </section>
  );
}

export function Answered() {
  const language = useLanguage();
  const agencies = useAgencies().data;
  const list = useList({ sort: "newest", limit: 3, escalation: "ANSWERED" });
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <div className="spread sec-head">
        <h2 id={heading}>
          <T id="home.answered" />
        </h2>
      </div>
      <List list={list} empty={<T id="home.answered.none" />}>
        {(petition) => {
          const way = petition.escalations.findLast(({ state }) => state === "ANSWERED");
          return (
            <Row key={petition.id}>
              <Meta>
                <span>
                  <Localized text={agencies?.get(way?.agency)?.name} />
                </span>
              </Meta>
              <Title petition={petition} />
              {way && <WayStanding way={way} />}
              <Meta>
                <span className="num">
                  <T id="home.count" values={{ count: petition.tally.inForce }} />
                </span>
              </Meta>
            </Row>
          );
        }}
      </List>
      <MoreLink to={`/${language}/petitions?show=answered`}>
        <T id="home.answered.all" />
      </MoreLink>
    </section>
  );
}

function List({
  list,
  empty,
  children,
}: {
  list: ReturnType<typeof useList>;
  empty: ReactNode;
  children: (petition: PetitionSummary) => ReactNode;
}) {
  if (list.data)
    return list.data.length > 0 ? <Rows>{list.data.map(children)}</Rows> : <p className="muted">{empty}</p>;
  if (list.error)
    return (
      <Failure
        title={<T id="home.failed" />}
        onRetry={() => void list.refetch()}
        retrying={list.isFetching}
      />
    );
  return <RowsSkeleton label={<T id="home.loading" />} />;
}

function Where({ petition }: { petition: PetitionSummary }) {
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  return (
    <Meta>
      <span>
        {petition.jurisdiction === "KZ" ? (
          <T id="design.wholeCountry" />
        ) : (
          <Localized text={jurisdictions?.get(petition.jurisdiction)?.name} />
        )}
      </span>
      <span>
        <Localized text={topics?.get(petition.topic)?.name} />
      </span>
    </Meta>
  );
}

function Title({ petition }: { petition: PetitionSummary }) {
  const language = useLanguage();
  return (
    <h3>
      <Link to={`/${language}/petitions/${petition.id}`}>
        <Localized text={petition.title} />
      </Link>
    </h3>
  );
}
