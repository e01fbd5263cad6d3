import { Citation } from "~/design/citation";
import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";

/** The calendars that come with the system, by the words in which it keeps where they come from. */
const known: Readonly<Record<string, MessageId>> = {
  "Law on Holidays in the Republic of Kazakhstan, Articles 3 and 5; order of the Ministry of Labour and Social Protection of April 2024 (4 May worked, 8 May off); Kurban Ait on 16 June. Working days compared with the published balance of 2024 except June, which it gives for another day of Kurban Ait":
    "holidays.source.law2024",
  "Production calendar and working-time balance of the Ministry of Labour and Social Protection for 2025 (246 working days); order of 21 November 2024 (5 January worked, 3 January off)":
    "holidays.source.balance2025",
  "Production calendar and working-time balance of the Ministry of Labour and Social Protection for 2026, published 5 December 2025 (246 working days), as changed in March 2026: 30 August is no longer Constitution Day, so 31 August is worked (247 working days)":
    "holidays.source.balance2026",
  "Law on Holidays in the Republic of Kazakhstan, Articles 3 and 5, with Constitution Day on 15 March since the referendum of 2026; Kurban Ait as astronomers expect it. Not yet compared with the published calendar":
    "holidays.source.expected",
};

/** Where a calendar was published. */
export function Source({ text }: { text: string }) {
  return <T id="holidays.source" values={{ source: <SourceWords key="source" text={text} /> }} />;
}

export function SourceWords({ text }: { text: string }) {
  return <Citation text={text} known={known} />;
}
