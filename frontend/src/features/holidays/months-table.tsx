import { Table } from "~/design/table";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { CalendarDay } from "./calendars";
import { sum, workingDaysByMonth } from "./working-days";

interface Line {
  name: string;
  count: number;
  change: number;
}

/** How many days are worked in each month, and with `before` by how many that differs from another calendar. */
export function MonthsTable({
  year,
  days,
  before,
}: {
  year: number;
  days: readonly CalendarDay[];
  before?: readonly CalendarDay[] | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const counts = workingDaysByMonth(year, days);
  const was = before ? workingDaysByMonth(year, before) : counts;
  const line = (name: string, now: number, then: number): Line => ({ name, count: now, change: now - then });
  const lines = [
    ...counts.map((count, index) =>
      line(t("holidays.month", { month: String(index + 1) }), count, was[index] ?? 0),
    ),
    line(t("holidays.total"), sum(counts), sum(was)),
  ];
  return (
    <Table
      caption={<T id="holidays.months" />}
      captionHidden
      compact
      columns={[
        { key: "month", name: t("holidays.month.column"), value: ({ name }: Line) => name },
        {
          key: "count",
          name: t("holidays.count.column"),
          value: ({ count, change }: Line) => (
            <>
              {format.number(count)}
              {change !== 0 && <b> ({format.number(change, { signDisplay: "always" })})</b>}
            </>
          ),
          numeric: true,
        },
      ]}
      items={lines}
      keyOf={({ name }) => name}
    />
  );
}
