import { Choice } from "~/design/choice";
import { LocalizedField } from "~/design/localized-field";
import { languageNames, languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { type Draft, withLanguage } from "./draft";
import type { DraftError } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { useLimits } from "./limits";
import { SimilarHint } from "./similar-hint";

/** In which languages, the demand in one sentence, and whether somebody has made it already. */
export function DemandStep({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: readonly DraftError[];
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const limits = useLimits();
  const error = errors.find((each) => each.field === "title");
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
        id="title"
        languages={draft.languages}
        value={draft.title}
        limit={limits.title}
        error={error && <DraftErrorText error={error} />}
        errorIn={error?.language}
        oneLine
        rows={2}
        label={<T id="start.field.title" />}
        hint={<T id="start.field.title.hint" />}
        onChange={(title) => onChange((before) => ({ ...before, title }))}
      />
      <SimilarHint draft={draft} />
    </>
  );
}
