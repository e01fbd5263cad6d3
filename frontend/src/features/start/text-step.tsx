import { Choice } from "~/design/choice";
import { LocalizedField } from "~/design/localized-field";
import { languageNames, languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { DemandFields } from "./demand-fields";
import { type Draft, limits, withLanguage } from "./draft";
import type { DraftError } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { SimilarHint } from "./similar-hint";

/** Languages, title, summary, demands, background. */
export function TextStep({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: readonly DraftError[];
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const field = (name: "title" | "summary" | "background") => {
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
      <fieldset className="stack stack-tight">
        <legend className="h-legend">
          <T id="start.languages" />
        </legend>
        <p className="note" id="languages-hint">
          <T id="start.languages.hint" />
        </p>
        <div className="language-choices">
          {languages.map((language) => {
            const chosen = draft.languages.includes(language);
            return (
              <Choice
                key={language}
                type="checkbox"
                line={false}
                checked={chosen}
                aria-describedby="languages-hint"
                // The last language cannot go; it still takes the focus.
                aria-disabled={chosen && draft.languages.length === 1 ? true : undefined}
                onChange={(event) => {
                  const wanted = event.currentTarget.checked;
                  onChange((before) => withLanguage(before, language, wanted));
                }}
              >
                <span lang={language}>{languageNames[language]}</span>
              </Choice>
            );
          })}
        </div>
      </fieldset>
      <LocalizedField
        {...field("title")}
        oneLine
        rows={2}
        label={<T id="start.field.title" />}
        hint={<T id="start.field.title.hint" />}
      />
      <SimilarHint draft={draft} />
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
    </>
  );
}
