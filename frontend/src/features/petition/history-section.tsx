import { type ChartPoint, chartPoints } from "~/design/chart-scale";
import { Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { GrowthChart } from "~/design/growth-chart";
import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

import type { Story } from "./use-story";

// Fewer say nothing that the count does not.
const fewest = 3;

/** How the signatures came in, as a line and as a table. */
export function HistorySection({ story }: { story: Story }) {
  const t = useT();
  const format = useFormat();
  const { data: history, failed, retry, retrying } = story.history;
  if (failed)
    return <Failure title={<T id="petition.history.failed" />} onRetry={retry} retrying={retrying} />;
  if (!history || history.length < fewest) return null;
  const points = chartPoints(history, new Date());
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        <T id="petition.history" />
      </h2>
      <figure className="stack stack-near">
        <GrowthChart
          points={points}
          goals={story.petition.thresholds}
          label={t("petition.history.label", {
            firstDay: format.day(first.at, "short"),
            first: first.inForce,
            lastDay: format.day(last.at, "short"),
            last: last.inForce,
          })}
          goalText={(goal) => <T id="petition.history.goal" values={{ ...goal }} />}
          thousandsText={(count) => <T id="petition.history.thousands" values={{ count }} />}
          dateText={(date) => format.day(date, "tiny")}
        />
        <figcaption className="note">
          <T id="petition.history.note" />
        </figcaption>
      </figure>
      <Disclosure summary={<T id="petition.history.asTable" />}>
        <Table
          caption={<T id="petition.history" />}
          captionHidden
          compact
          columns={[
            {
              key: "day",
              name: t("petition.history.day"),
              value: (point: ChartPoint) => format.day(point.at, "short"),
            },
            {
              key: "count",
              name: t("petition.history.count"),
              value: (point: ChartPoint) => format.number(point.inForce),
              numeric: true,
            },
          ]}
          items={points}
          keyOf={(point) => point.at.toISOString()}
        />
      </Disclosure>
    </section>
  );
}
