import { Link } from "react-router";
import { collects, type PetitionSummary } from "~/api/petition";
import { useAgencies, useJurisdictions, useTopics } from "~/api/reference";
import { Row } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Progress } from "~/design/progress";
import { foremost, PetitionStanding, WayStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Marked } from "./marked";

/** A petition in the list: what it asks, where it stands, what is missing. */
export function PetitionRow({
  petition,
  found,
}: {
  petition: PetitionSummary;
  /** Words that were looked for, as they are written. */
  found: ReadonlySet<string>;
}) {
  const language = useLanguage();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const agencies = useAgencies().data;
  const way = foremost(petition.escalations);
  const isOpen = collects(petition.state);
  const lastDay = new Date(Date.parse(petition.closesAt) - 1);
  return (
    <Row aside={<Progress inForce={petition.tally.inForce} tiers={petition.rungs} collects={isOpen} />}>
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
      <h2>
        <Link to={`/${language}/petitions/${petition.id}`}>
          <Marked text={petition.title} words={found} />
        </Link>
      </h2>
      {way ? (
        <WayStanding way={way} />
      ) : (
        !isOpen && <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
      )}
      <Meta>
        {way && (
          <span>
            <Localized text={agencies?.get(way.agency)?.name} />
          </span>
        )}
        {isOpen && (
          <span className="num">
            <T id="petitions.until" values={{ day: format.day(lastDay, "day", "until") }} />
          </span>
        )}
      </Meta>
    </Row>
  );
}
