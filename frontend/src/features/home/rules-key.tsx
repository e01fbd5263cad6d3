import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { useJurisdictions } from "~/api/reference";
import { Rise } from "~/design/lists";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { requiredOf, type Rule, rulesInEffect } from "./rules";

/** How many signatures it takes, by the rules that hold today. */
export function RulesKey() {
  const rules = useQuery({
    queryKey: ["threshold-rules"],
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/threshold-rules", { signal }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // It explains; without it the page says everything that it must.
  if (rules.error) return null;
  const inEffect = rulesInEffect(rules.data ?? []);
  return (
    <section className="hero-key" aria-labelledby="key" aria-busy={!rules.data}>
      <h2 id="key" className="h-small">
        <T id="home.key" />
      </h2>
      <div className="key">
        <div>
          <h3>
            <T id="home.key.regional" />
          </h3>
          <Ladder rules={inEffect.filter(({ level }) => level === "REGION")} />
        </div>
        <div>
          <h3>
            <T id="home.key.national" />
          </h3>
          <Ladder rules={inEffect.filter(({ level }) => level === "COUNTRY")} />
        </div>
      </div>
    </section>
  );
}

function Ladder({ rules }: { rules: readonly Rule[] }) {
  const format = useFormat();
  const population = useJurisdictions().data?.get("KZ")?.population;
  return (
    <Rise
      steps={rules.map((rule) => {
        const isShare = rule.kind === "PERCENT_OF_POPULATION";
        const number = requiredOf(rule, rule.level === "COUNTRY" ? population : undefined);
        return {
          key: `${rule.level}-${rule.tier}`,
          amount: number === undefined ? format.percent(rule.value / 100, 3) : format.number(number),
          text: (
            <T
              id={`home.key.${rule.level}.${isShare ? "share" : "number"}`}
              values={{
                name: rule.name,
                days: rule.reviewWorkingDays,
                percent: format.percent(rule.value / 100, 3),
              }}
            />
          ),
        };
      })}
    />
  );
}
