import type { Violation } from "~/api/problem";
import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import { languages } from "~/i18n/language";
import type { Calendar, CalendarDay, CalendarState, DayKind } from "./calendars";
import { isDay, isWeekend } from "./working-days";

export const kinds: readonly DayKind[] = ["HOLIDAY", "DAY_OFF", "MOVED", "WORKING"];
export const states: readonly CalendarState[] = ["EXPECTED", "OFFICIAL"];

/** The same numbers as the server's. */
export const limits = {
  firstYear: 2024,
  lastYear: 2100,
  source: 500,
  reason: 500,
  name: 100,
  days: 60,
  holidays: 10,
} as const;

/** A day as it is typed; what does not belong to its kind stays in case the kind is changed back. */
export interface TypedDay {
  /** Tells the rows apart. */
  key: number;
  day: string;
  kind: DayKind;
  name: Texts;
  movedFrom: string;
}

/** A calendar as it is typed. */
export interface Typed {
  /** The one it was made from; 0 for a new year. */
  revision: number;
  state: CalendarState | "";
  source: string;
  /** Why it changes, for the history. */
  reason: string;
  days: readonly TypedDay[];
}

export type Part = "date" | "kind" | "name" | "movedFrom";

export interface CalendarError {
  field: "state" | "source" | "reason" | "days" | Part;
  code: string;
  /** The id of the control to go to. */
  id: string;
  /** The row it is in. */
  key?: number;
}

export const ids = {
  state: "calendar-state",
  source: "calendar-source",
  reason: "calendar-reason",
  add: "calendar-add",
  of: (key: number, part: Part) => `day-${key}-${part}`,
};

/** Whether what lies on the device is that. */
export function isTyped(value: unknown): value is Typed {
  return (
    isRecord(value) &&
    typeof value["revision"] === "number" &&
    ["", ...states].some((each) => each === value["state"]) &&
    typeof value["source"] === "string" &&
    typeof value["reason"] === "string" &&
    Array.isArray(value["days"]) &&
    value["days"].every(isTypedDay)
  );
}

function isTypedDay(value: unknown): value is TypedDay {
  return (
    isRecord(value) &&
    typeof value["key"] === "number" &&
    typeof value["day"] === "string" &&
    kinds.some((each) => each === value["kind"]) &&
    isTexts(value["name"]) &&
    typeof value["movedFrom"] === "string"
  );
}

/** What there is, ready to be changed. */
export function typedOf({ revision, state, source, days }: Calendar): Typed {
  return { revision, state, source, reason: "", days: days.map(typedDay) };
}

/**
 * A year that nobody has entered, with what does not change from year to year: the holidays of the year before, and the days
 * off that stand on the same date in two years. Days that follow the moon or an order are left to whoever enters it.
 */
export function newYear(year: number, known: readonly Calendar[]): Typed {
  const [last, before] = known.filter((calendar) => calendar.year < year).sort((a, b) => b.year - a.year);
  const offBefore = new Set(
    before?.days.filter(({ kind }) => kind === "DAY_OFF").map(({ day }) => day.slice(4)),
  );
  const days = (last?.days ?? [])
    .filter(({ day, kind }) => kind === "HOLIDAY" || (kind === "DAY_OFF" && offBefore.has(day.slice(4))))
    .map((day) => ({ ...day, day: `${year}${day.day.slice(4)}` }));
  return { revision: 0, state: "", source: "", reason: "", days: days.map(typedDay) };
}

function typedDay({ day, kind, name, movedFrom }: CalendarDay, index: number): TypedDay {
  const said: Texts = { kk: name?.kk ?? "", ru: name?.ru ?? "", en: name?.en ?? "" };
  return { key: index + 1, day, kind, name: said, movedFrom: movedFrom ?? "" };
}

/** With one more row at the end. */
export function withNewDay(typed: Typed): { typed: Typed; key: number } {
  const key = Math.max(0, ...typed.days.map((each) => each.key)) + 1;
  const fresh: TypedDay = { key, day: "", kind: "MOVED", name: noTexts, movedFrom: "" };
  return { typed: { ...typed, days: [...typed.days, fresh] }, key };
}

export function withDay(typed: Typed, changed: TypedDay): Typed {
  return { ...typed, days: typed.days.map((each) => (each.key === changed.key ? changed : each)) };
}

export function withoutDay(typed: Typed, key: number): Typed {
  return { ...typed, days: typed.days.filter((each) => each.key !== key) };
}

/** In the order of the year; days that are not typed yet come last. */
export function sorted(typed: Typed): Typed {
  return { ...typed, days: typed.days.toSorted((a, b) => (a.day || "9").localeCompare(b.day || "9")) };
}

/** Holidays and days off have names, moved days say from where. */
export function isNamed(kind: DayKind): boolean {
  return kind === "HOLIDAY" || kind === "DAY_OFF";
}

/** The days as the API takes and shows them. */
export function daysOf({ days }: Typed): CalendarDay[] {
  return days
    .filter(({ day }) => isDay(day))
    .map(({ day, kind, name, movedFrom }) => ({
      day,
      kind,
      name: isNamed(kind)
        ? Object.fromEntries(
            languages.flatMap((each) => (name[each].trim() ? [[each, name[each].trim()]] : [])),
          )
        : null,
      movedFrom: kind === "MOVED" && movedFrom !== "" ? movedFrom : null,
    }));
}

export function bodyOf(year: number, typed: Typed): components["schemas"]["CalendarInput"] {
  const { revision, state, source, reason } = typed;
  return {
    year,
    revision,
    state: state || null,
    source: source.trim(),
    days: daysOf(typed),
    reason: reason.trim(),
  };
}

/** The same rules as the server's, in words of their own. */
export function check(year: number, typed: Typed): CalendarError[] {
  const errors: CalendarError[] = [];
  if (typed.state === "") errors.push({ field: "state", code: "REQUIRED", id: ids.state });
  const source = lengthOf(typed.source);
  if (source === 0) errors.push({ field: "source", code: "REQUIRED", id: ids.source });
  else if (source > limits.source) errors.push({ field: "source", code: "TOO_LONG", id: ids.source });
  const seen = new Set<string>();
  for (const day of typed.days) {
    errors.push(...checkDay(year, day, seen));
    seen.add(day.day);
  }
  const holidays = typed.days.filter(({ kind }) => kind === "HOLIDAY").length;
  const reason = lengthOf(typed.reason);
  if (typed.days.length > limits.days) errors.push({ field: "days", code: "TOO_MANY", id: ids.add });
  else if (holidays < limits.holidays) errors.push({ field: "days", code: "TOO_FEW", id: ids.add });
  // Last, as it stands below the days.
  if (reason === 0) errors.push({ field: "reason", code: "REQUIRED", id: ids.reason });
  else if (reason > limits.reason) errors.push({ field: "reason", code: "TOO_LONG", id: ids.reason });
  return errors;
}

function checkDay(year: number, { key, day, kind, name, movedFrom }: TypedDay, seen: ReadonlySet<string>) {
  const errors: CalendarError[] = [];
  const add = (field: Part, code: string, id = ids.of(key, field)) => errors.push({ field, code, id, key });
  if (!isDay(day)) add("date", "REQUIRED");
  else if (Number(day.slice(0, 4)) !== year) add("date", "OTHER_YEAR");
  else if (seen.has(day)) add("date", "TWICE");
  else if (kind === "MOVED" && isWeekend(day)) add("date", "WEEKEND");
  else if (kind === "WORKING" && !isWeekend(day)) add("date", "NO_WEEKEND");
  if (isNamed(kind)) {
    const missing = (["kk", "ru"] as const).find((each) => lengthOf(name[each]) === 0);
    const long = languages.find((each) => lengthOf(name[each]) > limits.name);
    if (missing) add("name", "REQUIRED", controlId(ids.of(key, "name"), missing));
    else if (long) add("name", "TOO_LONG", controlId(ids.of(key, "name"), long));
  }
  if (kind === "MOVED" && !isDay(movedFrom)) add("movedFrom", "REQUIRED");
  return errors;
}

/** What the server objects to, at the control it is about. */
export function errorsOf(typed: Typed, violations: readonly Violation[]): CalendarError[] {
  return violations.map(({ field, code }) => {
    const index = /^days\[(\d+)\]/.exec(field)?.[1];
    const day = index === undefined ? undefined : typed.days[Number(index)];
    if (day) return { field: "date", code, id: ids.of(day.key, "date"), key: day.key };
    if (field === "state" || field === "source" || field === "reason") return { field, code, id: ids[field] };
    return { field: "days", code, id: ids.add };
  });
}

/** Those of them that still hold; what only the server knows holds until it is asked again. */
export function stillThere(year: number, typed: Typed, errors: readonly CalendarError[]): CalendarError[] {
  const now = check(year, typed);
  const known = [
    "REQUIRED",
    "TOO_LONG",
    "OTHER_YEAR",
    "TWICE",
    "WEEKEND",
    "NO_WEEKEND",
    "TOO_MANY",
    "TOO_FEW",
  ];
  return errors.filter(
    ({ field, code, key }) =>
      (key === undefined || typed.days.some((day) => day.key === key)) &&
      (!known.includes(code) ||
        now.some((each) => each.field === field && each.code === code && each.key === key)),
  );
}
