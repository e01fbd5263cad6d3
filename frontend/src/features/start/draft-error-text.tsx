import { languageNames } from "~/i18n/language";
import { T } from "~/i18n/t";
import type { DraftError } from "./draft-errors";
import { useLimits } from "./limits";

/** One objection in words; the same in the summary and at the field. */
export function DraftErrorText({ error: { field, code, number, language } }: { error: DraftError }) {
  const limits = useLimits();
  return (
    <>
      <T
        id={`start.error.${field}`}
        values={{
          code,
          number: number ?? 0,
          limit: field in limits ? limits[field as keyof typeof limits] : 0,
        }}
      />
      {language && (
        <>
          {" ("}
          <span lang={language}>{languageNames[language]}</span>)
        </>
      )}
    </>
  );
}
