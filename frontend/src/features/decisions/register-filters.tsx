import { type ReactNode, useEffect, useRef, useState } from "react";
import { useJurisdictions, useTopics } from "~/api/reference";
import { SelectField, TextField } from "~/design/field";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { appeals, isDay, reasons, type RegisterQuery, verdicts } from "./register-query";

// Where the filters stand beside the list, in style layout.css.
const beside = "(min-width: 62rem)";

/** Each choice works at once. */
export function RegisterFilters({
  query,
  onChange,
}: {
  query: RegisterQuery;
  onChange: (query: RegisterQuery) => void;
}) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const topics = useTopics().data;
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current && window.matchMedia(beside).matches) box.current.open = true;
  }, []);
  const known = <Name extends string>(names: readonly Name[], value: string): Name | "" =>
    names.find((name) => name === value) ?? "";
  return (
    <form
      role="search"
      className="filters"
      aria-label={t("decisions.filters")}
      onSubmit={(event) => event.preventDefault()}
    >
      <details className="disclosure filter-more" ref={box}>
        <summary>
          <T id="decisions.filters" />
        </summary>
        <div className="stack stack-roomy">
          <SelectField
            label={<T id="decisions.verdict" />}
            value={query.verdict}
            onChange={(event) => onChange({ ...query, verdict: known(verdicts, event.target.value) })}
          >
            <option value="">{t("decisions.verdict.all")}</option>
            {verdicts.map((verdict) => (
              <option key={verdict} value={verdict}>
                {t(`decisions.verdict.${verdict}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="decisions.reason" />}
            value={query.reason}
            onChange={(event) => onChange({ ...query, reason: known(reasons, event.target.value) })}
          >
            <option value="">{t("decisions.reason.all")}</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`decisions.reason.${reason}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="decisions.appeal" />}
            value={query.appeal}
            onChange={(event) => onChange({ ...query, appeal: known(appeals, event.target.value) })}
          >
            <option value="">{t("decisions.appeal.all")}</option>
            {appeals.map((appeal) => (
              <option key={appeal} value={appeal}>
                {t(`decisions.appeal.${appeal}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="decisions.region" />}
            value={query.region}
            onChange={(event) => onChange({ ...query, region: event.target.value })}
          >
            <option value="">{t("decisions.region.all")}</option>
            {jurisdictions?.all.map(({ code, name }) => (
              <option key={code} value={code}>
                {atLineStart(format.pick(name).text)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<T id="decisions.topic" />}
            value={query.topic}
            onChange={(event) => onChange({ ...query, topic: event.target.value })}
          >
            <option value="">{t("decisions.topic.all")}</option>
            {topics?.all.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {format.pick(name).text}
              </option>
            ))}
          </SelectField>
          {(["from", "to"] as const).map((end) => (
            <DayField
              key={end}
              label={<T id={`decisions.${end}`} />}
              value={query[end]}
              onChange={(day) => onChange({ ...query, [end]: day })}
            />
          ))}
        </div>
      </details>
    </form>
  );
}

/** Whoever types a year goes through 0002 and 0202: that stays in the field, and only a whole day works. */
function DayField({
  label,
  value,
  onChange,
}: {
  label: ReactNode;
  value: string;
  onChange: (day: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <TextField
      type="date"
      label={label}
      value={typed}
      onChange={(event) => {
        const day = event.target.value;
        setTyped(day);
        if (day === "" || isDay(day)) onChange(day);
      }}
    />
  );
}
