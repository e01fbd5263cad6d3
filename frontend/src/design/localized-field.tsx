import { type ReactNode } from "react";
import { type Language, languageNames, languages as all } from "~/i18n/language";
import { TextAreaField } from "./field";
import { Icon } from "./icon";
import { isRecord } from "./kept-input";
import { printableLine } from "./printable";

/** What a person types, language by language; empty where nothing is written. */
export type Texts = Readonly<Record<Language, string>>;

export const noTexts: Texts = { kk: "", ru: "", en: "" };

/** Whether what lies on the device is that. */
export function isTexts(value: unknown): value is Texts {
  return isRecord(value) && all.every((language) => typeof value[language] === "string");
}

/** Staff write in the languages of the state; in English too who works in it. At least one. */
export function writtenIn(language: Language): readonly [Language, ...Language[]] {
  return language === "en" ? ["kk", "ru", "en"] : ["kk", "ru"];
}

/** Length in characters as people and the server count them: without blanks at the ends, a letter with its sign as one. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

/** The id of the control for one language; errors lead there. */
export function controlId(id: string, language: Language): string {
  return `${id}-${language}`;
}

/** One text in one or more languages, side by side where there is room. */
export function LocalizedField({
  id,
  label,
  hint,
  error,
  errorIn,
  optional,
  languages,
  value,
  onChange,
  limit,
  rows = 3,
  oneLine = false,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** The language the error is about; without it the error is about all of them. */
  errorIn?: Language | undefined;
  optional?: boolean | undefined;
  languages: readonly Language[];
  value: Texts;
  onChange: (value: Texts) => void;
  limit: number;
  rows?: number | undefined;
  /** A line break becomes a blank. */
  oneLine?: boolean | undefined;
}) {
  const control = (language: Language) => ({
    id: controlId(id, language),
    lang: language,
    rows,
    // Browsers that size a field by its content ignore rows.
    style: { minHeight: `calc(${rows} * 1.5em + 1.375rem)` },
    limit,
    value: value[language],
    count: lengthOf(value[language]),
    onChange: (event: { target: { value: string } }) => {
      const typed = event.target.value;
      onChange({ ...value, [language]: oneLine ? printableLine(typed) : typed });
    },
  });
  const [only] = languages;
  if (only !== undefined && languages.length === 1)
    return <TextAreaField {...control(only)} label={label} hint={hint} error={error} optional={optional} />;
  const shared = error !== undefined && errorIn === undefined;
  return (
    <fieldset
      className="localized"
      aria-describedby={
        [shared && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined
      }
    >
      <legend>{label}</legend>
      {hint && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shared && (
        <p className="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      <div className="localized-fields">
        {languages.map((language) => (
          <TextAreaField
            key={language}
            {...control(language)}
            label={<span lang={language}>{languageNames[language]}</span>}
            error={errorIn === language ? error : undefined}
            aria-invalid={shared ? true : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}
