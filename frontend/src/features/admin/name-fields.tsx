import { TextField } from "~/design/field";
import type { Problem } from "~/api/problem";
import type { components } from "~/api/schema";
import { languages } from "~/i18n/language";
import { T } from "~/i18n/t";
import { errorOf } from "./errors";
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
      id={`name-${language}`}
      lang={language}
      label={<T id="admin.name" values={{ language }} />}
      error={errorOf(problem, `name.${language}`)}
      value={name[language] ?? ""}
      onChange={({ target }) => onChange({ ...name, [language]: target.value })}
    />
  ));
}

/** The controls that a summary of errors leads to, by field. */
export const nameIds = { "name.kk": "name-kk", "name.ru": "name-ru", "name.en": "name-en" } as const;

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
