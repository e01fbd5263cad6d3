import { useJurisdictions } from "~/api/reference";
import { Table } from "~/design/table";
import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Preview } from "./queries";

/** What an invalidation would do. Nothing personal. */
export function PreviewView({ preview }: { preview: Preview }) {
  const t = useT();
  const format = useFormat();
  const places = useJurisdictions().data;
  type Region = Preview["byRegion"][number];
  return (
    <div className="stack">
      <Facts
        facts={[
          {
            name: <T id="invalidation.hits" />,
            value: (
              <>
                <b className="num">
                  <T id="invalidation.count" values={{ count: preview.signatures }} />
                </b>
                {preview.signatures > 0 && (
                  <>
                    {", "}
                    <T id="invalidation.ofTally" values={{ share: format.percent(preview.share, 2) }} />
                  </>
                )}
              </>
            ),
          },
          {
            name: <T id="invalidation.tally" />,
            value: (
              <T
                id="invalidation.fromTo"
                values={{ before: preview.inForceBefore, after: preview.inForceAfter }}
              />
            ),
          },
          ...preview.thresholds.map((threshold) => ({
            name: <T id="invalidation.threshold" values={{ required: threshold.required }} />,
            value: threshold.reachedAt ? (
              <T
                id="invalidation.staysReached"
                values={{
                  day: format.day(threshold.reachedAt, "short", "on"),
                  missing: threshold.missingAfter,
                }}
              />
            ) : (
              <T id="invalidation.missingAfter" values={{ missing: threshold.missingAfter }} />
            ),
          })),
        ]}
      />
      {preview.byRegion.length > 0 && (
        <Table
          caption={<T id="invalidation.byRegion" />}
          compact
          columns={[
            {
              key: "region",
              name: t("invalidation.region"),
              value: (region: Region) =>
                region.jurisdiction.length === 2 ? (
                  <T id="invalidation.noRegion" />
                ) : (
                  <Localized text={places?.get(region.jurisdiction)?.name} />
                ),
            },
            {
              key: "count",
              name: t("invalidation.signatures"),
              value: (region: Region) =>
                region.signatures == null ? (
                  <T id="invalidation.fewer" values={{ count: region.fewerThan ?? 0 }} />
                ) : (
                  format.number(region.signatures)
                ),
              numeric: true,
            },
          ]}
          items={preview.byRegion}
          keyOf={(region) => region.jurisdiction}
        />
      )}
    </div>
  );
}
