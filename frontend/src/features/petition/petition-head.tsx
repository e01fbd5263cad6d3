import type { Escalation, Petition } from "~/api/petition";
import { useJurisdictions, useTopics } from "~/api/reference";
import { Meta } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { foremost, PetitionStanding, WayStanding } from "~/design/standing";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

/** Where it stands, what it is called and what it asks in a few lines. */
export function PetitionHead({ petition, ways }: { petition: Petition; ways: readonly Escalation[] }) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const title = format.pick(petition.title);
  const summary = format.pick(petition.summary);
  const way = foremost(ways);
  return (
    <PageHead
      title={title.text || t("petition.withheld.title")}
      lang={title.lang}
      above={
        <>
          <p className="cluster">
            {way && <WayStanding way={way} />}
            {(!way || petition.state === "OPEN") && (
              <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
            )}
          </p>
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
        </>
      }
    >
      {summary.text && (
        <p className="lead pre" lang={summary.lang}>
          {summary.text}
        </p>
      )}
      <Meta>
        {petition.organizer.displayName && (
          <span>
            <T id="petition.organizer" values={{ name: petition.organizer.displayName }} />
          </span>
        )}
        {petition.coOrganizers.length > 0 && (
          <span>
            <T
              id="petition.coOrganizers"
              values={{
                count: petition.coOrganizers.length,
                names: petition.coOrganizers.map(({ displayName }) => displayName).join(", "),
              }}
            />
          </span>
        )}
        {petition.publishedAt && (
          <span>
            <T id="petition.publishedOn" values={{ day: format.day(petition.publishedAt, "day", "on") }} />
          </span>
        )}
        {!petition.publishedAt && petition.submittedAt && (
          <span>
            <T id="petition.submittedOn" values={{ day: format.day(petition.submittedAt, "day", "on") }} />
          </span>
        )}
        {petition.closedAt && (
          <span>
            <T id="petition.closedOn" values={{ day: format.day(petition.closedAt, "day", "on") }} />
          </span>
        )}
        {title.lang && (
          <span>
            <T id="petition.writtenIn" values={{ language: title.lang }} />
          </span>
        )}
      </Meta>
    </PageHead>
  );
}
