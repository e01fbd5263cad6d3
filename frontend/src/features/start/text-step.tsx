import { LocalizedField } from "~/design/localized-field";
import { T } from "~/i18n/t";
import { DemandFields } from "./demand-fields";
import type { Draft } from "./draft";
import type { DraftError } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { FormattingHelp } from "./formatting-help";
import { useLimits } from "./limits";

/** Summary, demands, background. */
export function TextStep({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: readonly DraftError[];
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const limits = useLimits();
  const field = (name: "summary" | "background") => {
    const error = errors.find((each) => each.field === name);
    return {
      id: name,
      languages: draft.languages,
      value: draft[name],
      limit: limits[name],
      error: error && <DraftErrorText error={error} />,
      errorIn: error?.language,
      onChange: (texts: Draft[typeof name]) => onChange((before) => ({ ...before, [name]: texts })),
    };
  };
  return (
    <>
      <LocalizedField
        {...field("summary")}
        rows={4}
        label={<T id="start.field.summary" />}
        hint={<T id="start.field.summary.hint" />}
      />
      <DemandFields draft={draft} errors={errors} onChange={onChange} />
      <LocalizedField
        {...field("background")}
        optional
        rows={8}
        label={<T id="start.field.background" />}
        hint={<T id="start.field.background.hint" />}
      />
      <FormattingHelp />
    </>
  );
}
