import type { Threshold } from "~/api/petition";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** What a threshold asks of regions besides its number; nothing for most. */
export function SpreadSays({ threshold: { proof } }: { threshold: Threshold }) {
  const format = useFormat();
  if (!proof.spread) return null;
  const { percent, regions } = proof.spread;
  return <T id="petition.spread" values={{ regions, percent: format.percent(Number(percent) / 100, 4) }} />;
}
