import { Button } from "~/design/button";
import { SelectField, TextField } from "~/design/field";
import { LocalizedField, writtenIn } from "~/design/localized-field";
import { useLanguage } from "~/i18n/context";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import {
  type CalendarError,
  daysOf,
  ids,
  isNamed,
  kinds,
  limits,
  type Part,
  type TypedDay,
} from "./calendar-input";
import { DayName, DayWords } from "./day-words";
import { isDay } from "./working-days";

/** A special day of a calendar: in words, or to be changed. */
export function DayRow({
  typed,
  year,
  open,
  errors,
  onOpen,
  onChange,
  onRemove,
}: {
  typed: TypedDay;
  year: number;
  open: boolean;
  errors: readonly CalendarError[];
  onOpen: (open: boolean) => void;
  onChange: (typed: TypedDay) => void;
  onRemove: () => void;
}) {
  const format = useFormat();
  const { day } = typed;
  const [shown] = daysOf({ revision: 0, state: "", source: "", reason: "", days: [typed] });
  const name = isDay(day) ? format.day(day, "short") : "";
  return (
    <li className="holidays-day stack stack-near">
      <p>
        {shown ? (
          <>
            <b>
              <DayName day={day} />
            </b>
            {": "}
            <DayWords day={shown} />
          </>
        ) : (
          <b>
            <T id="holidays.day.new" />
          </b>
        )}
      </p>
      {open && <Fields typed={typed} year={year} errors={errors} onChange={onChange} />}
      <p className="cluster">
        <Button kind="quiet" aria-expanded={open} onClick={() => onOpen(!open)}>
          <T id={open ? "holidays.day.close" : "holidays.day.open"} />
          <span className="hidden-visually"> {name}</span>
        </Button>
        <Button kind="quiet" icon="bin" onClick={onRemove}>
          <T id="holidays.day.remove" />
          <span className="hidden-visually"> {name}</span>
        </Button>
      </p>
    </li>
  );
}

function Fields({
  typed,
  year,
  errors,
  onChange,
}: {
  typed: TypedDay;
  year: number;
  errors: readonly CalendarError[];
  onChange: (typed: TypedDay) => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { key, day, kind, name, movedFrom } = typed;
  const errorOf = (part: Part) => {
    const error = errors.find(({ field }) => field === part);
    return error && <CalendarErrorText error={error} year={year} />;
  };
  return (
    <div className="holidays-day-fields">
      <TextField
        id={ids.of(key, "date")}
        type="date"
        label={<T id="holidays.day.date" />}
        error={errorOf("date")}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        value={day}
        onChange={({ target }) => onChange({ ...typed, day: target.value })}
      />
      <SelectField
        id={ids.of(key, "kind")}
        label={<T id="holidays.day.kind" />}
        hint={<T id={`holidays.kind.${kind}.hint`} />}
        value={kind}
        onChange={({ target }) =>
          onChange({ ...typed, kind: kinds.find((each) => each === target.value) ?? kind })
        }
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`holidays.kind.${each}`)}
          </option>
        ))}
      </SelectField>
      {isNamed(kind) && (
        <LocalizedField
          id={ids.of(key, "name")}
          label={<T id="holidays.day.name" />}
          error={errorOf("name")}
          languages={writtenIn(language)}
          value={name}
          limit={limits.name}
          rows={1}
          oneLine
          onChange={(texts) => onChange({ ...typed, name: texts })}
        />
      )}
      {kind === "MOVED" && (
        <TextField
          id={ids.of(key, "movedFrom")}
          type="date"
          label={<T id="holidays.day.movedFrom" />}
          error={errorOf("movedFrom")}
          value={movedFrom}
          onChange={({ target }) => onChange({ ...typed, movedFrom: target.value })}
        />
      )}
    </div>
  );
}

/** What is wrong and how to put it right; with the day, where others may be wrong too. */
export function CalendarErrorText({
  error: { field, code },
  year,
  day,
}: {
  error: CalendarError;
  year: number;
  day?: string | undefined;
}) {
  const t = useT();
  const text = t(`holidays.error.${field}`, {
    code,
    year: String(year),
    limit: field === "source" || field === "reason" || field === "days" ? limits[field] : limits.name,
    least: limits.holidays,
  });
  if (day === undefined) return atLineStart(text);
  return (
    <>
      {isDay(day) ? <DayName day={day} /> : <T id="holidays.day.new" />}
      {": "}
      {text}
    </>
  );
}
