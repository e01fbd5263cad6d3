import { useJurisdictions } from "~/api/reference";
import { useSimilar } from "~/api/similar";
import { SimilarRows } from "~/design/similar-rows";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { CasePetition } from "./case";

/** Listed petitions that may demand the same, for the reason "duplicate". */
export function SimilarToCase({ petition }: { petition: CasePetition }) {
  const title = useFormat().pick(petition.title);
  const { data: found, error } = useSimilar(title.text, title.language);
  const jurisdictions = useJurisdictions().data;
  return (
    <section className="stack stack-tight" aria-labelledby="similar" aria-busy={!found && !error}>
      <h2 className="h-small" id="similar">
        <T id="moderation.similar" />
      </h2>
      {!found ? (
        <p className="note" role="status">
          <T id={error ? "moderation.similar.failed" : "moderation.similar.loading"} />
        </p>
      ) : found.length === 0 ? (
        <p className="note">
          <T id="moderation.similar.none" />
        </p>
      ) : (
        <SimilarRows
          newTab
          petitions={found}
          where={({ jurisdiction }) =>
            jurisdiction === "KZ" ? (
              <T id="design.wholeCountry" />
            ) : (
              <Localized text={jurisdictions?.get(jurisdiction)?.name} />
            )
          }
          count={({ tally }) => <T id="moderation.similar.count" values={{ count: tally.inForce }} />}
        />
      )}
    </section>
  );
}
