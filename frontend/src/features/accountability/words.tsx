import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Punctuality } from "./figures";

/** "8 of 10 (80 %)": the percentage only where there are enough cases for one. */
export function OnTime({ of }: { of: Punctuality }) {
  const format = useFormat();
  if (of.judged === 0) return <T id="accountability.noneYet" />;
  return (
    <>
      <T id="accountability.of" values={{ onTime: of.onTime, judged: of.judged }} />
      {of.percentOnTime != null && ` (${format.percent(of.percentOnTime / 100, 0)})`}
    </>
  );
}

/** The median with how many cases it is of. */
export function Median({ of }: { of: Punctuality }) {
  const format = useFormat();
  if (of.medianWorkingDays == null) return <T id="accountability.noneYet" />;
  return (
    <T
      id="accountability.median"
      values={{
        days: format.number(of.medianWorkingDays, { maximumFractionDigits: 1 }),
        count: of.done,
      }}
    />
  );
}
