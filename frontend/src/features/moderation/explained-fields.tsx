import { LocalizedField } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import { T } from "~/i18n/t";
import { type Decision, type DecisionError, reasonLimit } from "./decision";

/** Legal basis and explanation: both public, both needed. */
export function ExplainedFields({
  value,
  errors,
  languages,
  onChange,
}: {
  value: Pick<Decision, "legalBasis" | "explanation">;
  errors: readonly DecisionError[];
  languages: readonly Language[];
  onChange: (change: Partial<Pick<Decision, "legalBasis" | "explanation">>) => void;
}) {
  return (["legalBasis", "explanation"] as const).map((field) => {
    const error = errors.find((each) => each.field === field);
    return (
      <LocalizedField
        key={field}
        id={field}
        label={<T id={`moderation.field.${field}`} />}
        hint={<T id={`moderation.field.${field}.hint`} />}
        error={error && <DecisionErrorText error={error} />}
        languages={languages}
        value={value[field]}
        limit={reasonLimit}
        rows={field === "legalBasis" ? 2 : 4}
        onChange={(texts) => onChange({ [field]: texts })}
      />
    );
  });
}

/** One objection in words; the same in the summary and at the field. */
export function DecisionErrorText({ error: { field, code } }: { error: DecisionError }) {
  return <T id={`moderation.error.${field}`} values={{ code, limit: reasonLimit }} />;
}
