import type { Attachment } from "~/api/agency-case";
import type { DemandOutcome } from "~/design/marks";
import type { Language } from "~/i18n/language";
import { type LocalizedText, pick } from "~/i18n/localized";

/** A version of an answer as it is shown; before it is published an outcome may be missing. */
export interface Shown {
  answers: readonly { demand: number; outcome: DemandOutcome | undefined; reasons: LocalizedText }[];
  text?: LocalizedText | null | undefined;
  attachments: readonly Attachment[];
}

/** With the version it is, and those before it. */
export interface ShownResponse extends Shown {
  version: number;
  publishedAt: string;
  /** Whether it is the new answer after a return, not a correction. */
  answersAnew: boolean;
  why?: LocalizedText | null | undefined;
  earlier: readonly (Shown & {
    version: number;
    publishedAt: string;
    why?: LocalizedText | null | undefined;
  })[];
}

export type Demands = readonly { number: number; text: LocalizedText }[];

/** In which languages the texts of an answer are shown to a reader of one of them; empty while nothing is written. */
export function languagesShown({ answers, text }: Shown, wanted: Language): ReadonlySet<Language> {
  const shown = [...answers.map(({ reasons }) => reasons), text].map((each) => pick(each, wanted));
  return new Set(shown.filter((picked) => picked.text !== "").map(({ language }) => language));
}
