import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { useAgencies, useJurisdictions } from "~/api/reference";
import type { components } from "~/api/schema";
import { Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { Check, Checks, Rise } from "~/design/lists";
import { Panel } from "~/design/panel";
import { Facts, ProofSum } from "~/design/proof-sum";
import { Bone, Skeleton } from "~/design/skeleton";
import { SpreadSays } from "~/design/spread-says";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

type Threshold = components["schemas"]["ThresholdView"];

/** How many signatures it would take and who would answer, if the petition were published today. */
export function ThresholdPanel({ jurisdiction, topic }: { jurisdiction: string; topic: string }) {
  const t = useT();
  const chosen = jurisdiction !== "" && topic !== "";
  const agencies = useAgencies();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["thresholds", jurisdiction, topic],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/thresholds/preview", { params: { query: { jurisdiction, topic } }, signal }),
      ),
    enabled: chosen,
  });
  return (
    <Panel as="aside" sticky title={<T id="start.thresholds.title" />}>
      <div className="stack" aria-live="polite">
        {!chosen ? (
          <p className="small muted">
            <T id="start.thresholds.choose" />
          </p>
        ) : error ? (
          <Failure
            title={t("start.thresholds.failed")}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : !data || agencies.isPending ? (
          <Skeleton label={t("start.thresholds.loading")}>
            <div className="stack">
              <Bone width="40%" height="1.8rem" />
              <Bone width="80%" />
              <Bone width="40%" height="1.8rem" />
              <Bone width="70%" />
            </div>
          </Skeleton>
        ) : (
          <Ladder thresholds={data} jurisdiction={jurisdiction} />
        )}
      </div>
      <Checks>
        <Check icon="lock">
          <T id="start.thresholds.frozen" />
        </Check>
        <Check icon="clock">
          <T id="start.thresholds.seeding" />
        </Check>
      </Checks>
    </Panel>
  );
}

function Ladder({ thresholds, jurisdiction }: { thresholds: readonly Threshold[]; jurisdiction: string }) {
  const format = useFormat();
  const { data: agencies } = useAgencies();
  return (
    <>
      <Rise
        plain
        steps={thresholds.map(({ tier, required, agency, reviewWorkingDays, proof }) => {
          const name = format.pick(agencies?.get(agency)?.name);
          return {
            key: String(tier),
            amount: format.number(required),
            text: (
              <>
                <T
                  id="start.thresholds.step"
                  values={{
                    required,
                    days: reviewWorkingDays,
                    agency: <span lang={name.lang}>{name.text || agency}</span>,
                  }}
                />{" "}
                <SpreadSays spread={proof.spread} />
              </>
            ),
          };
        })}
      />
      {thresholds.map((threshold) => (
        <Why key={threshold.tier} threshold={threshold} jurisdiction={jurisdiction} />
      ))}
    </>
  );
}

function Why({ threshold, jurisdiction }: { threshold: Threshold; jurisdiction: string }) {
  const format = useFormat();
  const { data: places } = useJurisdictions();
  const { proof, required } = threshold;
  const place = format.pick(places?.get(jurisdiction)?.name).text;
  return (
    <Disclosure summary={<T id="start.thresholds.why" values={{ required }} />}>
      {proof.population != null ? (
        <ProofSum
          bare
          population={proof.population}
          populationLabel={<T id="start.thresholds.population" values={{ place }} />}
          percent={proof.value}
          required={required}
          facts={
            proof.populationAsOf
              ? [
                  {
                    name: <T id="start.thresholds.asOf" />,
                    value: format.day(proof.populationAsOf),
                  },
                ]
              : []
          }
        />
      ) : (
        <Facts
          facts={[
            { name: <T id="start.thresholds.absolute" />, value: format.number(required) },
            { name: <T id="start.thresholds.since" />, value: format.day(proof.ruleEffectiveFrom) },
          ]}
        />
      )}
    </Disclosure>
  );
}
