import { Link } from "react-router";
import type { Escalation, Petition } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Meta } from "~/design/marks";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { HearingList } from "./hearing-list";
import { PublicResponse } from "./public-response";
import type { Demands } from "./shown";

/** What the agencies of a petition announced and answered. */
export function AnswersPart({ petition, ways }: { petition: Petition; ways: readonly Escalation[] }) {
  return ways.map((way) => <AnswerOf key={way.id} way={way} demands={petition.demands} />);
}

function AnswerOf({ way, demands }: { way: Escalation; demands: Demands }) {
  const format = useFormat();
  const language = useLanguage();
  const agency = useAgencies().data?.get(way.agency)?.name;
  const { response, hearings } = way;
  return (
    <>
      {hearings.length > 0 && (
        <section aria-labelledby={`hearings-${way.tier}`}>
          <h2 id={`hearings-${way.tier}`}>
            <T id="answer.hearings" />
          </h2>
          <Meta>
            <span>
              <Localized text={agency} />
            </span>
          </Meta>
          <HearingList hearings={hearings} />
        </section>
      )}
      {response && (
        <section aria-labelledby={`answer-${way.tier}`}>
          <h2 id={`answer-${way.tier}`}>
            <T id="answer.title" />
          </h2>
          <Meta>
            <span>
              <Link to={`/${language}/agencies/${way.agency}`}>
                <Localized text={agency} />
              </Link>
            </span>
            <span>{format.day(response.answeredAt)}</span>
          </Meta>
          <PublicResponse demands={demands} response={response} />
        </section>
      )}
    </>
  );
}
