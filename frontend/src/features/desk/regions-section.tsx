import type { Petition, Tally } from "~/api/petition";
import { useTally } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

type Share = Tally["byRegion"][number];

/** From where signatures came; small numbers are hidden, so that nobody is seen in them. */
export function RegionsSection({ petition }: { petition: Petition }) {
  const t = useT();
  const format = useFormat();
  const places = useJurisdictions().data;
  const { data, error, isFetching, refetch } = useTally(petition.id, { enabled: true, live: false });
  const shares = (data?.byRegion ?? []).toSorted((one, other) => (other.inForce ?? 0) - (one.inForce ?? 0));
  if (!data && error)
    return (
      <Failure
        title={<T id="desk.regions.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (shares.length === 0) return null;
  return (
    <section className="stack stack-near" aria-labelledby="regions">
      <h2 id="regions">
        <T id="desk.regions" />
      </h2>
      <Table
        caption={<T id="desk.regions" />}
        captionHidden
        compact
        columns={[
          {
            key: "region",
            name: t("desk.regions.region"),
            value: ({ jurisdiction }: Share) =>
              jurisdiction === "KZ" ? (
                <T id="desk.regions.unknown" />
              ) : (
                <Localized text={places?.get(jurisdiction)?.name} />
              ),
          },
          {
            key: "count",
            name: t("desk.growth.count"),
            value: ({ inForce, fewerThan }: Share) =>
              inForce == null ? (
                <T id="desk.fewer" values={{ count: fewerThan ?? 0 }} />
              ) : (
                format.number(inForce)
              ),
            numeric: true,
          },
        ]}
        items={shares}
        keyOf={({ jurisdiction }) => jurisdiction}
      />
      <p className="note">
        <T id="desk.regions.note" />
      </p>
    </section>
  );
}
