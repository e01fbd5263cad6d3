import { type ReactNode, useState } from "react";
import { useAgencies } from "~/api/reference";
import { Choice } from "~/design/choice";
import { TextField } from "~/design/field";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { agenciesLike } from "./agency-search";

export const agencyFieldId = "competent-agency";

/** A state body, found by a part of its name. */
export function AgencyField({
  label,
  hint,
  error,
  value,
  without,
  onChange,
}: {
  label: string;
  hint: ReactNode;
  error?: ReactNode;
  /** The slug of the one that is chosen; empty for none. */
  value: string;
  /** The slug of one that cannot be chosen. */
  without: string | undefined;
  onChange: (slug: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const { data: agencies } = useAgencies();
  const chosen = agencies?.get(value);
  const found = agenciesLike(format.sorted(agencies?.all ?? []), typed, without);
  const shown = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  return (
    <div className="stack stack-tight">
      <TextField
        id={agencyFieldId}
        type="search"
        label={label}
        hint={hint}
        error={error}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Looking for a name sends no form.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <p className="small muted" role="status">
        {typed.trim() !== "" && <T id="route.agency.found" values={{ count: found.length }} />}
      </p>
      {shown.length > 0 && (
        <fieldset>
          <legend className="hidden-visually">{t("route.agency.choose")}</legend>
          {shown.map(({ slug, name }) => (
            <Choice
              key={slug}
              type="radio"
              name={agencyFieldId}
              checked={slug === value}
              onChange={() => onChange(slug)}
            >
              <Localized text={name} />
            </Choice>
          ))}
        </fieldset>
      )}
    </div>
  );
}
