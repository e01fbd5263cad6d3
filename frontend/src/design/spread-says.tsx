import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** What a threshold asks of regions besides its number; nothing for most. */
export function SpreadSays({
  spread,
}: {
  /** The percent as exact decimal text. */
  spread: { percent: string; regions: number } | null | undefined;
}) {
  const format = useFormat();
  if (!spread) return null;
  const { percent, regions } = spread;
  return <T id="design.spread" values={{ regions, percent: format.percent(Number(percent) / 100, 4) }} />;
}
