import { Facts } from "~/design/proof-sum";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Preview } from "./queries";
import { RegionsTable } from "./regions-table";

/** What an invalidation would do. Nothing personal. */
export function PreviewView({ preview }: { preview: Preview }) {
  const format = useFormat();
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
        <RegionsTable regions={preview.byRegion} caption={<T id="invalidation.byRegion" />} />
      )}
    </div>
  );
}
