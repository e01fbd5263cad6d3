import type { Petition, Threshold } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { Citation } from "~/design/citation";
import { type Fact, Facts, ProofSum } from "~/design/proof-sum";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** Why a threshold is that many: the rule, the law, and what it was computed from. */
export function Proof({ petition, threshold }: { petition: Petition; threshold: Threshold }) {
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
