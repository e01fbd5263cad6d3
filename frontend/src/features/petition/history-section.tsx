import { Disclosure } from "~/design/disclosure";
import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type ChartPoint, chartPoints, goalsInSight, thinned, ticksUpTo } from "./chart-scale";
import type { Story } from "./use-story";

const width = 1000;
const height = 300;
// Fewer say nothing that the count does not.
const fewest = 3;
const tableRows = 12;

/** How the signatures came in, as a line and as a table. */
export function HistorySection({ story }: { story: Story }) {
  const t = useT();
  const format = useFormat();
  const history = story.history.data;
  if (!history || history.length < fewest) return null;
  const points = chartPoints(history, new Date());
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        <T id="petition.history" />
      </h2>
      <figure className="stack stack-near">
        <Chart points={points} goals={story.petition.thresholds} />
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
          items={thinned(points, tableRows)}
          keyOf={(point) => point.at.toISOString()}
        />
      </Disclosure>
    </section>
  );
}

function Chart({
  points,
  goals,
}: {
  points: readonly ChartPoint[];
  goals: readonly { tier: number; required: number }[];
}) {
  const t = useT();
  const format = useFormat();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const highest = Math.max(...points.map(({ inForce }) => inForce), 1);
  const inSight = goalsInSight(goals, highest);
  const top = Math.max(highest, ...inSight.map(({ required }) => required)) * 1.1;
  const from = first.at.getTime();
  const span = Math.max(1, last.at.getTime() - from);
  const x = (at: Date) => ((at.getTime() - from) / span) * width;
  const y = (count: number) => height - (count / top) * height;
  const line = points
    .map((point, index) => `${index === 0 ? "M" : "L"}${round(x(point.at))} ${round(y(point.inForce))}`)
    .join("");
  const ticks = ticksUpTo(top);
  const dates = [0, 1 / 3, 2 / 3, 1].map((share) => new Date(from + share * span));
  return (
    <div className="chart">
      <div className="chart-plot">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t("petition.history.label", {
            firstDay: format.day(first.at, "short"),
            first: first.inForce,
            lastDay: format.day(last.at, "short"),
            last: last.inForce,
          })}
        >
          <path className="area" d={`${line}L${width} ${height}L0 ${height}Z`} />
          {ticks.map((tick) => (
            <line key={tick} className="rule" x1="0" x2={width} y1={round(y(tick))} y2={round(y(tick))} />
          ))}
          {inSight.map(({ tier, required }) => (
            <line
              key={tier}
              className="goal"
              x1="0"
              x2={width}
              y1={round(y(required))}
              y2={round(y(required))}
            />
          ))}
          <path className="line" d={line} />
        </svg>
        {inSight.map(({ tier, required }) => (
          <span key={tier} className="chart-goal" style={{ top: percent(y(required), height) }}>
            <T id="petition.history.goal" values={{ tier, required }} />
          </span>
        ))}
        <i
          className="chart-dot"
          aria-hidden="true"
          style={{ left: "100%", top: percent(y(last.inForce), height) }}
        />
      </div>
      <div className="chart-y" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ top: percent(y(tick), height) }}>
            {tick >= 10_000 && tick % 1000 === 0 ? (
              <T id="petition.history.thousands" values={{ count: tick / 1000 }} />
            ) : (
              format.number(tick)
            )}
          </span>
        ))}
      </div>
      <div className="chart-x" aria-hidden="true">
        {dates.map((date, index) => (
          <span key={index} style={{ left: percent(index, dates.length - 1) }}>
            {format.day(date, "tiny")}
          </span>
        ))}
      </div>
    </div>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function percent(value: number, whole: number): string {
  return `${Math.round((value / whole) * 1000) / 10}%`;
}
