import { Link } from "react-router";
import { useJurisdictions, useTopics } from "~/api/reference";
import type { components } from "~/api/schema";
import type { IconName } from "~/design/icon";
import { Row } from "~/design/lists";
import { Meta, StateLabel } from "~/design/marks";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

type Entry = components["schemas"]["RegisterEntry"];

const icons: Record<Entry["verdict"], IconName> = {
  PUBLISH: "yes",
  REJECT: "no",
  STOP: "no",
  UPHOLD: "no",
  OVERTURN: "yes",
  ROUTE_ON: "forward",
  REFUSE_RETURN: "no",
};

/** One decision: what, why, by which law, how long it took, and what came of an appeal. */
export function DecisionRow({ decision }: { decision: Entry }) {
  const format = useFormat();
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const { verdict, reasonCode, workingDaysTaken: taken, workingDaysAllowed: allowed } = decision;
  return (
    <Row>
      <Meta>
        <StateLabel
          kind={verdict === "PUBLISH" || verdict === "OVERTURN" ? "live" : "plain"}
          icon={icons[verdict]}
        >
          <T id={`decisions.verdict.${verdict}`} />
        </StateLabel>
        <span>{format.day(decision.decidedAt, "short")}</span>
        <span>
          {decision.jurisdiction === "KZ" ? (
            <T id="design.wholeCountry" />
          ) : (
            <Localized text={places?.get(decision.jurisdiction)?.name} />
          )}
        </span>
        <span>
          <Localized text={topics?.get(decision.topic)?.name} />
        </span>
      </Meta>
      <h2 tabIndex={-1}>
        <Name decision={decision} />
      </h2>
      {reasonCode && verdict !== "OVERTURN" && (
        <p>
          <b>
            <T id={`decisions.reason.${reasonCode}`} />
          </b>
        </p>
      )}
      {decision.explanation && (
        <p className="small pre">
          <Localized text={decision.explanation} />
        </p>
      )}
      {decision.legalBasis && (
        <p className="note pre">
          <T id="decisions.basis" /> <Localized text={decision.legalBasis} />
        </p>
      )}
      <Meta>
        <span>
          <T id="decisions.number" values={{ number: String(decision.number) }} />
        </span>
        {taken != null && allowed != null && (
          <span>
            <T
              id={taken > allowed ? "decisions.takenLate" : "decisions.taken"}
              values={{ days: taken, late: taken - allowed }}
            />
          </span>
        )}
      </Meta>
      {decision.appealedAt && (
        <p className="small">
          <T
            id="decisions.appealed"
            values={{
              day: format.day(decision.appealedAt, "short", "on"),
              outcome: decision.outcome ?? "other",
              outcomeDay: decision.outcomeAt ? format.day(decision.outcomeAt, "short", "on") : "",
            }}
          />
        </p>
      )}
      {decision.textWithheld && decision.textSha256 && (
        <p className="note">
          <T id="decisions.sha256" /> <code className="register-hash">{decision.textSha256}</code>
        </p>
      )}
    </Row>
  );
}

function Name({ decision: { petition, title, textWithheld } }: { decision: Entry }) {
  const language = useLanguage();
  const name = title ? (
    <Localized text={title} />
  ) : (
    <T id={textWithheld ? "decisions.withheld" : "decisions.unlisted"} />
  );
  return petition ? <Link to={`/${language}/petitions/${petition}`}>{name}</Link> : name;
}
