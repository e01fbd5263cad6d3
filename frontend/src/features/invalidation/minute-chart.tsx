import { Disclosure } from "~/design/disclosure";
import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Flow } from "./queries";

const height = 100;
const tableRows = 30;
const minuteMillis = 60_000;

/** Signatures by minute, as bars and as a table. */
export function MinuteChart({ flow }: { flow: Flow }) {
  const t = useT();
  const format = useFormat();
  const from = Date.parse(flow.from);
  const width = Math.max(1, (Date.parse(flow.to) - from) / minuteMillis);
  const highest = Math.max(1, ...flow.minutes.map(({ signatures }) => signatures));
  const busiest = [...flow.minutes]
    .sort((a, b) => b.signatures - a.signatures)
    .slice(0, tableRows)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const x = (at: string) => (Date.parse(at) - from) / minuteMillis;
  // A single minute of a day would be thinner than a pixel.
  const bar = Math.max(1, width / 300);
  const peak = flow.minutes.find(({ signatures }) => signatures === highest);
  return (
    <>
      <figure className="stack stack-near">
        <div className="chart">
          <div className="chart-plot">
            <svg
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              role="img"
              aria-label={t("invalidation.chart.label", {
                count: flow.signatures,
                highest: peak ? peak.signatures : 0,
                at: peak ? format.instant(peak.at, "short") : "",
              })}
            >
              {flow.bursts.map((burst, index) => (
                <rect
                  key={index}
                  className="area"
                  x={x(burst.from)}
                  width={Math.max(bar, x(burst.to) - x(burst.from))}
                  y="0"
                  height={height}
                />
              ))}
              {flow.minutes.map(({ at, signatures }) => (
                <rect
                  key={at}
                  className="minute-bar"
                  x={x(at)}
                  width={bar}
                  y={height - (signatures / highest) * height}
                  height={(signatures / highest) * height}
                />
              ))}
            </svg>
          </div>
          <div className="chart-y" aria-hidden="true">
            <span style={{ top: "0%" }}>{format.number(highest)}</span>
            <span style={{ top: "100%" }}>{format.number(0)}</span>
          </div>
          <div className="chart-x" aria-hidden="true">
            {[0, 0.5, 1].map((share) => (
              <span key={share} style={{ left: `${share * 100}%` }}>
                {format.time(new Date(from + share * width * minuteMillis))}
              </span>
            ))}
          </div>
        </div>
        <figcaption className="note">
          <T
            id="invalidation.chart.note"
            values={{ usual: format.number(flow.usualPerMinute, { maximumFractionDigits: 2 }) }}
          />
        </figcaption>
      </figure>
      {busiest.length > 0 && (
        <Disclosure summary={<T id="invalidation.chart.asTable" />}>
          <Table
            caption={
              flow.minutes.length > tableRows ? (
                <T id="invalidation.chart.busiest" values={{ count: tableRows }} />
              ) : (
                <T id="invalidation.byMinute" />
              )
            }
            compact
            columns={[
              {
                key: "at",
                name: t("invalidation.minute"),
                value: (minute: Flow["minutes"][number]) => format.instant(minute.at, "short"),
              },
              {
                key: "count",
                name: t("invalidation.signatures"),
                value: (minute: Flow["minutes"][number]) => format.number(minute.signatures),
                numeric: true,
              },
            ]}
            items={busiest}
            keyOf={(minute) => minute.at}
          />
        </Disclosure>
      )}
    </>
  );
}
