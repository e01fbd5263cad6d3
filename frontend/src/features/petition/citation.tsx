import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";

const code = "Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5";
const said: Readonly<Record<string, MessageId>> = {
  [`${code}: matters within the competence of the Government`]: "petition.cited.government",
  [`${code}: local executive bodies of regions, cities of republican significance and the capital`]:
    "petition.cited.executive",
  [`${code}: local representative bodies of regions, cities of republican significance and the capital`]:
    "petition.cited.representative",
  "1 % of the national population, the share proposed in February 2019 for referral to the responsible state bodies":
    "petition.cited.share",
  "Bureau of National Statistics of the Republic of Kazakhstan": "petition.cited.statistics",
};

/**
 * A law or a source as a rule names it. The rules keep it in English only, so the ones in force are said in the
 * language of the page; one that is not known here stands as it is.
 */
export function Citation({ text }: { text: string }) {
  const id = said[text];
  return id ? <T id={id} /> : <span lang="en">{text}</span>;
}
