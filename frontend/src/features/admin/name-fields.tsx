import { TextField } from "~/design/field";
import type { Problem } from "~/api/problem";
import type { components } from "~/api/schema";
import { type Language, languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { errorOf, type NamedField } from "./errors";
import type { EditedField } from "./use-edited";

type Name = components["schemas"]["LocalizedText"];

/** A name in all three languages. */
export function NameFields({
  name,
  problem,
  onChange,
}: {
  name: Name;
  problem: Problem | null;
  onChange: (name: Name) => void;
}) {
  return languages.map((language) => (
    <TextField
      key={language}
      {...nameNamed(language)}
      lang={language}
      error={errorOf(problem, `name.${language}`)}
      value={name[language] ?? ""}
      onChange={({ target }) => onChange({ ...name, [language]: target.value })}
    />
  ));
}

function nameNamed(language: Language): NamedField {
  return { id: `name-${language}`, label: <T id="admin.name" values={{ language }} /> };
}

/** As a summary of errors names them. */
export const namesNamed = {
  "name.kk": nameNamed("kk"),
  "name.ru": nameNamed("ru"),
  "name.en": nameNamed("en"),
};

/** The three names, each to be kept or taken over by itself. */
export function editedNames<Content extends { name: Name }>(): EditedField<Content>[] {
  return languages.map((language) => ({
    key: `name.${language}`,
    name: <T id="admin.name" values={{ language }} />,
    of: ({ name }) => name[language] ?? "",
    show: ({ name }) => <span lang={language}>{name[language] || "—"}</span>,
    take: (into, from) => ({ ...into, name: { ...into.name, [language]: from.name[language] } }),
  }));
}
