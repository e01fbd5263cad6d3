import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Petition, Threshold } from "~/api/petition";
import { useAgencies, useJurisdictions } from "~/api/reference";
import { Citation } from "~/design/citation";
import { Disclosure } from "~/design/disclosure";
import { type Fact, Facts, ProofSum } from "~/design/proof-sum";
import { SpreadSays } from "~/design/spread-says";
import { StateLabel } from "~/design/marks";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** The element that holds the proof of a tier. */
export const proofId = (tier: number) => `why-${tier}`;

/** Every tier: how many, who gets the petition and what it made of those before, how long they have, and why that many. */
export function Recipients({
  petition,
  spread,
}: {
  petition: Petition;
  /** From how many signatures on each region counts. */
  spread?: ((petition: Petition, threshold: Threshold) => ReactNode) | undefined;
}) {
  const agencies = useAgencies().data;
  const format = useFormat();
  const language = useLanguage();
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">
        <T id={petition.state === "CLOSED" ? "petition.thresholds" : "petition.recipients"} />
      </h2>
      <ol className="tiers plain">
        {petition.thresholds.map((threshold) => (
          <li key={threshold.tier}>
            <div className="tier-line">
              <b>{format.number(threshold.required)}</b>
              <Link to={`/${language}/agencies/${threshold.agency}`}>
                <Localized text={agencies?.get(threshold.agency)?.name} />
              </Link>
            </div>
            {threshold.reachedAt && (
              <p>
                <StateLabel kind="reached">
                  <T
                    id="petition.reachedOn"
                    values={{ day: format.day(threshold.reachedAt, "short", "on") }}
                  />
                </StateLabel>
              </p>
            )}
            <p className="note">
              {threshold.reachedAt || petition.state !== "CLOSED" ? (
                <T
                  id={threshold.reachedAt ? "petition.reviewed" : "petition.forwarding"}
                  values={{ days: threshold.reviewWorkingDays }}
                />
              ) : (
                <T id="design.missing.never" />
              )}{" "}
              <SpreadSays spread={threshold.proof.spread} />
            </p>
            <Disclosure
              id={proofId(threshold.tier)}
              summary={<T id="petition.why" values={{ required: threshold.required }} />}
            >
              <Proof petition={petition} threshold={threshold} />
              {threshold.proof.spread && spread?.(petition, threshold)}
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Proof({ petition, threshold }: { petition: Petition; threshold: Threshold }) {
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const { proof, required, tier } = threshold;
  const national = petition.jurisdiction === "KZ";
  const facts: Fact[] = [
    {
      name: <T id="petition.proof.rule" />,
      value: (
        <T
          id={proof.kind === "ABSOLUTE" ? "petition.proof.ruleNumber" : "petition.proof.ruleShare"}
          values={{
            level: national ? "country" : "region",
            tier,
            required,
            percent: format.percent(Number(proof.value) / 100, 3),
          }}
        />
      ),
    },
    { name: <T id="petition.proof.basis" />, value: <Citation text={proof.basis} /> },
    ...(proof.populationAsOf
      ? [
          {
            name: <T id="petition.proof.population" />,
            value: (
              <>
                <T id="petition.proof.asOf" values={{ day: format.day(proof.populationAsOf) }} />
                {proof.source && (
                  <>
                    {", "}
                    <Citation text={proof.source} />
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
    ...(petition.publishedAt
      ? [
          {
            name: <T id="petition.proof.frozen" />,
            value: <T id="petition.proof.frozenOn" values={{ day: format.day(petition.publishedAt) }} />,
          },
        ]
      : []),
  ];
  if (proof.population == null)
    return (
      <div className="proof">
        <p className="small">
          <T id="petition.proof.absolute" values={{ required }} />
        </p>
        <Facts facts={facts} />
      </div>
    );
  return (
    <ProofSum
      population={proof.population}
      populationLabel={
        national ? (
          <T id="petition.proof.inhabitantsCountry" />
        ) : (
          <T
            id="petition.proof.inhabitants"
            values={{ region: format.pick(jurisdictions?.get(petition.jurisdiction)?.name).text }}
          />
        )
      }
      percent={proof.value}
      required={required}
      facts={facts}
    />
  );
}
