import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";

const code = "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5";
const said: Readonly<Record<string, MessageId>> = {
  [`${code}: matters within the competence of the Government`]: "design.cited.government",
  [`${code}: local executive bodies of regions, cities of republican significance and the capital`]:
    "design.cited.executive",
  [`${code}: local representative bodies of regions, cities of republican significance and the capital`]:
    "design.cited.representative",
  "1 % of the national population, the share proposed in February 2019 for referral to the responsible state bodies":
    "design.cited.share",
  "Bureau of National Statistics of the Republic of Kazakhstan": "design.cited.statistics",
};

/**
 * A law or a source as it was entered. Those that come with the system are kept in English only, so they are said in the
 * language of the page; one that is not known here stands as it is, in whatever language it was typed.
 */
export function Citation({
  text,
  known = said,
}: {
  text: string;
  /** What is said instead of which text; without it laws of thresholds and who published figures. */
  known?: Readonly<Record<string, MessageId>> | undefined;
}) {
  const id = known[text];
  return id ? <T id={id} /> : text;
}
