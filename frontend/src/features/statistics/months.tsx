import { Table } from "~/design/table";
import { TextPart } from "~/design/text-page";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Month } from "./figures";

const figures = ["signatures", "opened", "forwarded", "answered"] as const;
const drawn = ["signatures", "opened"] as const;

const width = 1000;
const height = 200;
const gap = 0.3;

/** The last twelve months as columns, one picture a figure, with their table. */
export function Months({ months }: { months: readonly Month[] }) {
  const t = useT();
  const format = useFormat();
  const nameOf = ({ month }: Month) =>
    t("statistics.monthName", { year: month.slice(0, 4), month: String(Number(month.slice(5))) });
  return (
    <TextPart id="months" title={<T id="statistics.months" />}>
      <div className="statistics-charts">
        {drawn.map((figure) => (
          <figure key={figure} className="statistics-chart">
            <figcaption className="h-small">
              <T id={`statistics.${figure}`} />
            </figcaption>
            <Columns months={months} figure={figure} />
            <p className="small statistics-axis" aria-hidden="true">
              {[months[0], months.at(-1)].map(
                (month) => month && <span key={month.month}>{nameOf(month)}</span>,
              )}
            </p>
          </figure>
        ))}
      </div>
      <Table
        caption={<T id="statistics.months" />}
        captionHidden
        compact
        columns={[
          { key: "month", name: t("statistics.month"), value: nameOf },
          ...figures.map((figure) => ({
            key: figure,
            name: t(`statistics.${figure}`),
            value: (month: Month) => format.number(month[figure]),
            numeric: true,
          })),
        ]}
        items={months.filter((month) => figures.some((figure) => month[figure] !== 0))}
        keyOf={({ month }) => month}
        stack
      />
    </TextPart>
  );
}

/** A month in which more signatures were taken back than made has no column; the table has its number. */
function Columns({ months, figure }: { months: readonly Month[]; figure: (typeof drawn)[number] }) {
  const t = useT();
  const format = useFormat();
  const highest = Math.max(...months.map((month) => month[figure]), 1);
  const step = width / months.length;
  return (
    <>
      <p className="small statistics-top" aria-hidden="true">
        {format.number(highest)}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t(`statistics.${figure}.chart`, { highest: format.number(highest) })}
      >
        {months.map((month, index) => {
          const own = (Math.max(0, month[figure]) / highest) * height;
          return (
            own > 0 && (
              <rect
                key={month.month}
                x={index * step + (step * gap) / 2}
                y={height - own}
                width={step * (1 - gap)}
                height={own}
              />
            )
          );
        })}
      </svg>
    </>
  );
}
