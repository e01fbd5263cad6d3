import type { ReactNode } from "react";
import { useJurisdictions } from "~/api/reference";
import { usePetition } from "~/api/petition";
import { Button } from "~/design/button";
import { PetitionText } from "~/design/petition-text";
import { ProofSum } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { AgencyCase } from "./inbox";

export function PrintButton() {
  return (
    <p className="case-print-do">
      <Button kind="quiet" onClick={() => window.print()}>
        <T id="agency.print" />
      </Button>
    </p>
  );
}

/** The case on paper: text, demands, threshold and the published answer, whatever is folded away on the screen. */
export function CasePaper({
  found: { escalation, petition },
  answer,
}: {
  found: AgencyCase;
  /** The published answer as everybody sees it; nothing while there is none. */
  answer: ReactNode;
}) {
  const format = useFormat();
  const { data: page } = usePetition(petition.id);
  const { data: jurisdictions } = useJurisdictions();
  const threshold = page?.thresholds.find(({ tier }) => tier === escalation.tier);
  return (
    <div className="case-print stack stack-roomy">
      <PetitionText
        summary={petition.summary}
        demands={petition.demands.map(({ text }) => text)}
        background={petition.background}
        formatted={petition.formattedBackground}
        images={petition.images}
      />
      {threshold && (
        <section className="stack">
          <h2 className="h-work">
            <T id="agency.tier" values={{ tier: escalation.tier, required: threshold.required }} />
          </h2>
          {threshold.proof.population != null && (
            <ProofSum
              population={threshold.proof.population}
              populationLabel={<Localized text={jurisdictions?.get(petition.jurisdiction)?.name} />}
              percent={threshold.proof.value}
              required={threshold.required}
            />
          )}
        </section>
      )}
      {escalation.response && (
        <section className="stack" aria-labelledby="printed-answer">
          <h2 className="h-work" id="printed-answer">
            <T
              id="agency.print.answer"
              values={{ day: format.day(escalation.response.answeredAt, "day", "on") }}
            />
          </h2>
          {answer}
        </section>
      )}
    </div>
  );
}
