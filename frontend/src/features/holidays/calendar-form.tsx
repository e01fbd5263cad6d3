import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { client, dataOf } from "~/api/client";
import { Button, ButtonRow } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { TextAreaField } from "~/design/field";
import { focusHeading, useFocusKept } from "~/design/focus";
import { Icon } from "~/design/icon";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { lengthOf } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import {
  bodyOf,
  type CalendarError,
  check,
  daysOf,
  errorsOf,
  ids,
  isTyped,
  limits,
  sorted,
  states,
  stillThere,
  type Typed,
  typedOf,
  withDay,
  withNewDay,
  withoutDay,
} from "./calendar-input";
import { type Calendar, calendarsKey, historyKey } from "./calendars";
import { CalendarErrorText, DayRow } from "./day-row";
import { CalendarDifferences } from "./calendar-differences";
import { MonthsTable } from "./months-table";
import { differences } from "./working-days";

const daysHeading = "calendar-days";
const changedNotice = "calendar-changed";

/** Entering the calendar of a year over the one that counts. What is typed stays on this device until it is entered. */
export function CalendarForm({
  year,
  calendars,
  saved,
  owner,
  onEntered,
}: {
  year: number;
  /** All that were entered for it, the one that counts last. */
  calendars: readonly Calendar[];
  /** What the form begins with. */
  saved: Typed;
  owner: string;
  onEntered: (calendar: Calendar) => void;
}) {
  const queries = useQueryClient();
  const kept = useKeptInput<Typed>(`calendar.${year}`, owner, saved, isTyped);
  const typed = kept.value;
  const [errors, setErrors] = useState<readonly CalendarError[]>([]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  const [same, setSame] = useState(false);
  const current = calendars.at(-1);
  const isBehind = typed.revision < saved.revision;
  const [begun] = useState(saved);
  const from = calendars.find(({ revision }) => revision === typed.revision);
  const isTouched = from ? !saysTheSame(typed, from) : !isAsBegun(typed, begun);
  const conflict = isBehind && isTouched;
  useFocusKept(conflict, changedNotice);
  // Entered elsewhere while nothing was typed here: the newer one is shown.
  const reset = kept.reset;
  useEffect(() => {
    if (isBehind && !conflict) reset(saved);
  }, [isBehind, conflict, reset, saved]);
  useFocusKept(typed.days.length, daysHeading);
  const tell = (found: readonly CalendarError[]) => {
    setErrors(found);
    // The summary leads to fields, so they must be there.
    setOpened(
      (before) => new Set([...before, ...found.flatMap(({ key }) => (key === undefined ? [] : [key]))]),
    );
  };

  const enter = useMutation({
    mutationFn: (what: Typed) => dataOf(client.PUT("/api/v1/admin/holidays", { body: bodyOf(year, what) })),
    onSuccess: (entered) => {
      kept.reset(typedOf(entered));
      setOpened(new Set());
      void queries.invalidateQueries({ queryKey: calendarsKey });
      onEntered(entered);
    },
    onError: (problem, what) => {
      tell(errorsOf(what, problem.violations));
      // Somebody was faster: what they entered is shown beside what was typed here.
      if (problem.code === "CALENDAR_CHANGED") void queries.invalidateQueries({ queryKey: historyKey });
    },
    onSettled: () => setAsking(false),
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = check(year, typed);
    const isSame = !isTouched;
    tell(found);
    setSame(found.length === 0 && isSame);
    enter.reset();
    if (found.length > 0 || isSame) return;
    // In the order in which the server numbers them.
    kept.setValue(sorted);
    setAsking(true);
  };
  const change = (to: Typed) => {
    setSame(false);
    kept.setValue(to);
  };
  // The field of a new day, once it is there.
  const toFocus = useRef<string>(undefined);
  useEffect(() => {
    if (toFocus.current === undefined) return;
    document.getElementById(toFocus.current)?.focus();
    toFocus.current = undefined;
  });
  const add = () => {
    const { typed: longer, key } = withNewDay(typed);
    toFocus.current = ids.of(key, "date");
    setOpened((before) => new Set([...before, key]));
    change(longer);
  };
  const open = stillThere(year, typed, errors);
  const errorOf = (field: CalendarError["field"]) => {
    const error = open.find((each) => each.field === field && each.key === undefined);
    return error && <CalendarErrorText error={error} year={year} />;
  };
  const problem = enter.error?.isGeneral && enter.error.code !== "CALENDAR_CHANGED" ? enter.error : undefined;
  const stateError = errorOf("state");
  const days = daysOf(typed);

  if (conflict && current)
    return (
      <Changed
        current={current}
        typed={typed}
        onMine={() => {
          kept.setValue({ ...typed, revision: saved.revision });
          focusHeading();
        }}
        onTheirs={() => {
          kept.reset(saved);
          focusHeading();
        }}
      />
    );
  return (
    <div className="split split-side">
      <form className="stack stack-part" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={saved} />
        <ErrorSummary
          errors={
            open.length === 0
              ? []
              : errors.map((error) => ({
                  field: error.id,
                  message: (
                    <CalendarErrorText
                      error={error}
                      year={year}
                      day={typed.days.find(({ key }) => key === error.key)?.day}
                    />
                  ),
                }))
          }
        />
        <ChoiceGroup legend={<T id="holidays.field.state" />}>
          {stateError && (
            <p className="error" id={`${ids.state}-error`}>
              <Icon name="warning" />
              <span>{stateError}</span>
            </p>
          )}
          {states.map((state, index) => (
            <Choice
              key={state}
              id={index === 0 ? ids.state : undefined}
              type="radio"
              name="state"
              note={<T id={`holidays.state.${state}.note`} />}
              aria-describedby={stateError ? `${ids.state}-error` : undefined}
              checked={typed.state === state}
              onChange={() => change({ ...typed, state })}
            >
              <T id={`holidays.state.${state}`} />
            </Choice>
          ))}
        </ChoiceGroup>
        <TextAreaField
          id={ids.source}
          label={<T id="holidays.field.source" />}
          hint={<T id="holidays.field.source.hint" />}
          error={errorOf("source")}
          rows={3}
          value={typed.source}
          count={lengthOf(typed.source)}
          limit={limits.source}
          onChange={({ target }) => change({ ...typed, source: target.value })}
        />
        <section className="stack" aria-labelledby={daysHeading}>
          <h2 id={daysHeading} className="h-small" tabIndex={-1}>
            <T id="holidays.days" />
          </h2>
          <p className="note">
            <T id="holidays.days.hint" />
          </p>
          <ul className="plain">
            {typed.days.map((day) => {
              const wrong = open.filter(({ key }) => key === day.key);
              return (
                <DayRow
                  key={day.key}
                  typed={day}
                  year={year}
                  errors={wrong}
                  open={opened.has(day.key)}
                  onOpen={(isOpen) =>
                    setOpened((before) =>
                      isOpen
                        ? new Set([...before, day.key])
                        : new Set([...before].filter((key) => key !== day.key)),
                    )
                  }
                  onChange={(changed) => change(withDay(typed, changed))}
                  onRemove={() => change(withoutDay(typed, day.key))}
                />
              );
            })}
          </ul>
          {errorOf("days") && (
            <p className="error">
              <Icon name="warning" />
              <span>{errorOf("days")}</span>
            </p>
          )}
          <ButtonRow>
            <Button id={ids.add} kind="second" onClick={add}>
              <T id="holidays.day.add" />
            </Button>
          </ButtonRow>
        </section>
        <TextAreaField
          id={ids.reason}
          label={<T id="holidays.field.reason" />}
          hint={<T id="holidays.field.reason.hint" />}
          error={errorOf("reason")}
          rows={2}
          value={typed.reason}
          count={lengthOf(typed.reason)}
          limit={limits.reason}
          onChange={({ target }) => change({ ...typed, reason: target.value })}
        />
        {same && (
          <Notice role="status">
            <p>
              <T id="holidays.unchanged" />
            </p>
          </Notice>
        )}
        {problem && <Refusal code={problem.code} level={problem.level} />}
        <ButtonRow>
          <Button type="submit" busy={enter.isPending}>
            <T id="holidays.enter" />
          </Button>
        </ButtonRow>
      </form>
      <div className="stack stack-part">
        <Panel as="aside" title={<T id="holidays.preview" />}>
          <MonthsTable year={year} days={days} before={current?.days} />
          {current && (
            <p className="note">
              <T id="holidays.preview.note" />
            </p>
          )}
        </Panel>
        <Notice icon="warning">
          <p className="small">
            <T id="holidays.effect" />
          </p>
        </Notice>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="holidays.sure" values={{ year: String(year) }} />}
        actions={
          <>
            <Button busy={enter.isPending} onClick={() => enter.mutate(typed)}>
              <T id="holidays.enter" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="holidays.back" />
            </Button>
          </>
        }
      >
        <p>
          <T id="holidays.effect" />
        </p>
        {current && <CalendarDifferences before={current} after={typed} />}
      </Dialog>
    </div>
  );
}

/** Another administrator was faster: both are shown where they differ, and one of them goes on. */
function Changed({
  current,
  typed,
  onMine,
  onTheirs,
}: {
  current: Calendar;
  typed: Typed;
  onMine: () => void;
  onTheirs: () => void;
}) {
  return (
    <section className="stack stack-part" aria-labelledby="changed">
      <Notice icon="warning" role="alert" id={changedNotice}>
        <h2 className="h-small" id="changed">
          <T id="holidays.changed" />
        </h2>
        <p>
          <T id="holidays.changed.text" values={{ revision: current.revision }} />
        </p>
      </Notice>
      <CalendarDifferences before={current} after={typed} />
      <ButtonRow>
        <Button onClick={onMine}>
          <T id="holidays.changed.mine" />
        </Button>
        <Button kind="second" onClick={onTheirs}>
          <T id="holidays.changed.theirs" />
        </Button>
      </ButtonRow>
    </section>
  );
}

function saysTheSame(typed: Typed, { state, source, days }: Calendar): boolean {
  const isAlike = typed.state === state && typed.source.trim() === source;
  return isAlike && differences(days, daysOf(typed)).length === 0;
}

/** Of a year without a calendar. */
function isAsBegun({ state, source, ...typed }: Typed, begun: Typed): boolean {
  const isAlike = begun.revision === 0 && state === begun.state && source.trim() === begun.source;
  return isAlike && differences(daysOf(begun), daysOf({ ...typed, state, source })).length === 0;
}
