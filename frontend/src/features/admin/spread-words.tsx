import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Rule } from "./queries";

const decimals = { maximumFractionDigits: 4 };

/** What a rule asks of regions besides its number. */
export function SpreadWords({ rule: { spreadPercent, spreadRegions } }: { rule: Rule }) {
  const format = useFormat();
  return spreadPercent == null || spreadRegions == null ? (
    <T id="admin.rule.spread.none" />
  ) : (
    <T
      id="admin.rule.spread"
      values={{ percent: format.number(spreadPercent, decimals), regions: spreadRegions }}
    />
  );
}
