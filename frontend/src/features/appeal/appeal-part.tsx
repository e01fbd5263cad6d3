import { Link } from "react-router";
import type { Petition } from "~/api/petition";
import type { components } from "~/api/schema";
import { Facts } from "~/design/proof-sum";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { AppealForm } from "./appeal-form";
import { OwnAppeal } from "./own-appeal";

type Fact = components["schemas"]["TimelineEntry"];

/** What became of a rejection: the appeal, its outcome, and for its organizer the way to appeal. */
export function AppealPart({ petition, timeline }: { petition: Petition; timeline: readonly Fact[] }) {
  const language = useLanguage();
  const format = useFormat();
  const organizes = petition.role === "ORGANIZER";
  const appealed = timeline.find(({ kind }) => kind === "APPEALED");
  const outcome = timeline.find(({ kind }) => kind === "APPEAL_UPHELD" || kind === "APPEAL_OVERTURNED");
  return (
    <section className="stack" aria-labelledby="appeal">
      <h2 id="appeal" tabIndex={-1}>
        <T id="appeal.title" />
      </h2>
      {appealed ? (
        <>
          <p>
            <T
              id={outcome ? "appeal.decided" : "appeal.waits"}
              values={{ day: format.day(appealed.at, "day", "on") }}
            />
          </p>
          {outcome && (
            <Facts
              facts={[
                {
                  name: <T id="appeal.outcome" />,
                  value: (
                    <T id={`appeal.outcome.${outcome.kind === "APPEAL_UPHELD" ? "UPHOLD" : "OVERTURN"}`} />
                  ),
                },
                { name: <T id="appeal.day" />, value: format.day(outcome.at) },
                { name: <T id="appeal.why" />, value: <Localized text={outcome.text} /> },
                { name: <T id="appeal.basis" />, value: <Localized text={outcome.legalBasis} /> },
              ]}
            />
          )}
          {organizes && <OwnAppeal id={petition.id} />}
        </>
      ) : organizes ? (
        <AppealForm id={petition.id} />
      ) : (
        <p>
          <T id="appeal.none" />
        </p>
      )}
      <p className="small">
        <Link to={`/${language}/decisions`}>
          <T id="appeal.register" />
        </Link>
      </p>
    </section>
  );
}
