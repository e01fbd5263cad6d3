import "./desk.css";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { collects, isPublic, type Petition, usePetition } from "~/api/petition";
import { Blank, Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { PetitionStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Desk, useDesk } from "./desk";
import { EmbedSection } from "./embed-section";
import { GrowthSection } from "./growth-section";
import { KitSection } from "./kit-section";
import { PosterSection } from "./poster-section";
import { RegionsSection } from "./regions-section";
import { SourcesSection } from "./sources-section";
import { StandingSection } from "./standing-section";

type Slot = (petition: Petition) => ReactNode;

/** What organizer and co-organizers do about a petition, and what only they see of it. */
export function DeskPage({ team, news, withdrawal }: { team: Slot; news: Slot; withdrawal: Slot }) {
  const t = useT();
  const { id = "" } = useParams();
  const desk = useDesk(id);
  const petition = usePetition(id);
  if (desk.data && petition.data)
    return (
      <DeskView
        key={id}
        desk={desk.data}
        petition={petition.data}
        team={team}
        news={news}
        withdrawal={withdrawal}
      />
    );
  const error = desk.error ?? petition.error;
  return (
    <div className="wrap">
      <PageHead title={t("desk.title")} />
      {error?.status === 404 ? (
        <Missing />
      ) : error ? (
        <Failure
          title={t("desk.failed")}
          code={error.code}
          onRetry={() => void Promise.all([desk.refetch(), petition.refetch()])}
          retrying={desk.isFetching || petition.isFetching}
        />
      ) : (
        <RowsSkeleton label={t("desk.loading")} count={3} />
      )}
    </div>
  );
}

function Missing() {
  const language = useLanguage();
  return (
    <Blank
      title={<T id="desk.missing.title" />}
      actions={
        <ButtonLink to={`/${language}/me`}>
          <T id="desk.toMe" />
        </ButtonLink>
      }
    >
      <p>
        <T id="desk.missing.text" />
      </p>
    </Blank>
  );
}

function DeskView({
  desk,
  petition,
  team,
  news,
  withdrawal,
}: {
  desk: Desk;
  petition: Petition;
  team: Slot;
  news: Slot;
  withdrawal: Slot;
}) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const title = format.pick(petition.title);
  const counted = isPublic(petition.state) && petition.state !== "REJECTED";
  const open = collects(petition.state);
  return (
    <div className="wrap">
      <PageHead
        title={t("desk.title")}
        above={
          <p>
            <MoreLink back to={`/${language}/me`}>
              <T id="desk.toMe" />
            </MoreLink>
          </p>
        }
      >
        <p className="lead" lang={title.lang}>
          {title.text}
        </p>
        <p className="cluster">
          <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
          {petition.state !== "DRAFT" && (
            <MoreLink to={`/${language}/petitions/${petition.id}`}>
              <T id="desk.toPetition" />
            </MoreLink>
          )}
        </p>
      </PageHead>
      <div className="desk-parts">
        <StandingSection desk={desk} petition={petition} />
        {counted && <GrowthSection petition={petition} forecast={desk.forecast} />}
        {counted && <RegionsSection petition={petition} />}
        {counted && <SourcesSection petition={petition} open={open} />}
        {open && <KitSection petition={petition} />}
        {open && <PosterSection petition={petition} />}
        {counted && <EmbedSection petition={petition} />}
        {counted && news(petition)}
        {team(petition)}
        {open && petition.role === "ORGANIZER" && (
          <section className="stack stack-near" aria-labelledby="withdraw">
            <h2 id="withdraw">
              <T id="desk.withdraw" />
            </h2>
            <p>
              <T id="desk.withdraw.text" />
            </p>
            <div>{withdrawal(petition)}</div>
          </section>
        )}
      </div>
    </div>
  );
}
