import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Month } from "./figures";

const parts = ["onTime", "late", "open", "overdue"] as const;

const width = 1000;
const height = 240;
const gap = 0.3;

/** What became of the petitions of each month, as columns with their table. */
export function MonthChart({ months }: { months: readonly Month[] }) {
  const t = useT();
  const format = useFormat();
  const highest = Math.max(...months.map(({ received }) => received), 1);
  const step = width / months.length;
  const nameOf = ({ month }: Month) =>
    t("accountability.monthName", { year: month.slice(0, 4), month: String(Number(month.slice(5))) });
  return (
    <section className="stack" aria-labelledby="months">
      <h2 id="months">
        <T id="accountability.months" />
      </h2>
      <p className="note">
        <T id="accountability.months.note" />
      </p>
      <ul className="plain month-key small" aria-hidden="true">
        {parts.map((part) => (
          <li key={part} className={`month-${part}`}>
            <i />
            <T id={`accountability.month.${part}`} />
          </li>
        ))}
      </ul>
      <svg
        className="month-chart"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("accountability.months.label")}
      >
        {months.map((month, index) => (
          <Column
            key={month.month}
            month={month}
            x={index * step + (step * gap) / 2}
            step={step}
            highest={highest}
          />
        ))}
      </svg>
      <Table
        caption={<T id="accountability.months" />}
        captionHidden
        compact
        columns={[
          { key: "month", name: t("accountability.month"), value: nameOf },
          {
            key: "received",
            name: t("accountability.month.received"),
            value: ({ received }) => format.number(received),
            numeric: true,
          },
          ...parts.map((part) => ({
            key: part,
            name: t(`accountability.month.${part}`),
            value: (month: Month) => format.number(month[part]),
            numeric: true,
          })),
        ]}
        items={months.filter(({ received }) => received > 0)}
        keyOf={({ month }) => month}
        stack
      />
    </section>
  );
}

function Column({ month, x, step, highest }: { month: Month; x: number; step: number; highest: number }) {
  const heights = parts.map((part) => (month[part] / highest) * height);
  return parts.map((part, index) => {
    const below = heights.slice(0, index).reduce((sum, each) => sum + each, 0);
    const own = heights[index] ?? 0;
    return (
      own > 0 && (
        <rect
          key={part}
          className={`month-${part}`}
          x={x}
          y={height - below - own}
          width={step * (1 - gap)}
          height={own}
        />
      )
    );
  });
}
