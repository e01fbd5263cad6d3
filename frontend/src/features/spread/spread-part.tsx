import { type Petition, type Threshold, useTally } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import { FailedPart } from "~/design/failed-part";
import { Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

/** From how many signatures on each region counts for a threshold, and how many there are. */
export function SpreadPart({ petition, threshold }: { petition: Petition; threshold: Threshold }) {
  const t = useT();
  const format = useFormat();
  const places = useJurisdictions().data;
  // The page itself follows the count; here only what it heard is shown.
  const query = useTally(petition.id, { enabled: true, live: false });
  const tally = query.data;
  const spread = threshold.proof.spread;
  if (!spread || !places) return null;
  const counts = tally && new Map(tally.byRegion.map((share) => [share.jurisdiction, share]));
  const countOf = (code: string) => (counts?.has(code) ? (counts.get(code)?.inForce ?? null) : 0);
  const enough = spread.places.filter(({ jurisdiction, required }) => {
    const count = countOf(jurisdiction);
    return count !== null && count >= required;
  }).length;
  return (
    <div className="stack">
      {counts && !threshold.reachedAt && (
        <p>
          <T id="spread.soFar" values={{ enough, regions: spread.regions }} />
        </p>
      )}
      <Table
        compact
        caption={
          <T
            id="spread.table"
            values={{ percent: format.percent(Number(spread.percent) / 100, 4), all: spread.places.length }}
          />
        }
        items={spread.places}
        keyOf={({ jurisdiction }) => jurisdiction}
        columns={[
          {
            key: "place",
            name: t("spread.region"),
            value: ({ jurisdiction }) => <Localized text={places.get(jurisdiction)?.name} />,
          },
          {
            key: "required",
            name: t("spread.required"),
            numeric: true,
            value: ({ required }) => format.number(required),
          },
          {
            key: "now",
            name: t("spread.now"),
            numeric: true,
            value: ({ jurisdiction }) => {
              if (!counts) return "…";
              const count = countOf(jurisdiction);
              return count === null ? (
                <T id="spread.fewer" values={{ fewerThan: counts.get(jurisdiction)?.fewerThan ?? 0 }} />
              ) : (
                format.number(count)
              );
            },
          },
        ]}
      />
      {!tally && query.error && <FailedPart query={query} />}
      <p className="note">
        <T id="spread.note" />
      </p>
    </div>
  );
}
