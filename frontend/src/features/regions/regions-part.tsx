import "./regions.css";
import type { ReactNode } from "react";
import type { Petition } from "~/api/petition";
import { useTally } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { HereMap } from "./here-map";
import { RegionsSkeleton } from "./regions-skeleton";
import { RegionsMap } from "./regions-map";
import { RegionsTable } from "./regions-table";
import { regionsOf } from "./shares";

/** From where the signatures came, as a map and as a table. */
export function RegionsPart({ petition }: { petition: Petition }) {
  const jurisdictions = useJurisdictions();
  // The page itself follows the count; here only what it heard is shown.
  const tally = useTally(petition.id, { enabled: true, live: false });
  const failed = [tally, jurisdictions].find(({ data, error }) => !data && error);
  if (failed?.error)
    return (
      <Section>
        <Failure
          title={<T id="regions.failed" />}
          code={failed.error.code}
          onRetry={() => void failed.refetch()}
          retrying={failed.isFetching}
        />
      </Section>
    );
  const { data } = tally;
  const places = jurisdictions.data;
  if (!data || !places)
    return (
      <Section>
        <RegionsSkeleton />
      </Section>
    );
  if (petition.jurisdiction !== "KZ") {
    const name = places.get(petition.jurisdiction)?.name;
    return (
      <Section>
        <HereMap code={petition.jurisdiction} count={data.inForce} />
        <p>
          <T id="regions.here" values={{ place: <Localized key="place" text={name} /> }} />
        </p>
      </Section>
    );
  }
  const regions = regionsOf(data.byRegion, places.all);
  // While every number is hidden a map would be empty, and say nothing of why.
  if (regions.every(({ count }) => !count))
    return (
      <Section>
        <p>
          <T id="regions.allHidden" />
        </p>
      </Section>
    );
  return (
    <Section>
      <RegionsMap regions={regions} />
      <RegionsTable regions={regions} />
    </Section>
  );
}

function Section({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="regions">
      <h2 id="regions">
        <T id="regions.title" />
      </h2>
      {children}
    </section>
  );
}
