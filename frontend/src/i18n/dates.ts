import type { Language } from "./language";
import { formatNumber, pluralRules } from "./numbers";

// Months and their order are written out for all three languages: browsers without Kazakh data print "M09", and
// a date of law should not depend on the version of a browser.
const months: Record<Language, readonly string[]> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const shortMonths: Record<Language, readonly string[]> = {
  kk: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.".split(" "),
  ru: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

/**
 * Kazakh inflects the month: on (қыркүйекте), until (қыркүйекке дейін), from (қыркүйектен бастап). Russian and English
 * keep the date as it is, so a message may always be written around the case it needs.
 */
export type DayCase = "plain" | "on" | "until" | "from";
const kazakhEndings: Record<Exclude<DayCase, "plain">, readonly string[]> = {
  on: "да да да де да да де да те да да да".split(" "),
  until: "ға ға ға ге ға ға ге ға ке ға ға ға".split(" "),
  from: "дан нан дан ден дан нан ден дан тен нан дан нан".split(" "),
};

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Almaty is five hours ahead since March 2024; before, it was six. */
const fiveHoursSince = Date.UTC(2024, 1, 29, 18);

/**
 * All clocks of the platform run on the time of Almaty, whatever the zone of the device. Counted by hand: a phone may not
 * have heard that the hours changed, and making a formatter for a zone takes it as long as drawing a list.
 */
function inAlmaty(instant: Date): { day: Day; time: string } {
  const hours = instant.getTime() < fiveHoursSince ? 6 : 5;
  const there = new Date(instant.getTime() + hours * 3_600_000);
  return {
    day: { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() },
    time: there.toISOString().slice(11, 16),
  };
}

/** Takes a day (`2026-11-23`) as it stands, and an instant (`2026-11-23T10:15:30Z`) as the day it is in Almaty. */
function dayOf(value: string | Date): Day {
  const day = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (day) return { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  return inAlmaty(new Date(value)).day;
}

/** The day in Almaty as the API writes it: `2026-11-23`. */
export function isoDay(value: string | Date = new Date()): string {
  const { year, month, day } = dayOf(value);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** `day`: with the year; `short`: the year only when it is not this one; `tiny`: abbreviated, for axes. */
export type DayStyle = "day" | "short" | "tiny";

export function formatDay(
  value: string | Date,
  language: Language,
  style: DayStyle = "day",
  dayCase: DayCase = "plain",
  now = new Date(),
): string {
  const { year, month, day } = dayOf(value);
  const name = (style === "tiny" ? shortMonths : months)[language][month - 1] ?? "";
  const ending = language === "kk" && dayCase !== "plain" ? (kazakhEndings[dayCase][month - 1] ?? "") : "";
  const date = `${day}\u00A0${name}${ending}`;
  if (style !== "day" && (style === "tiny" || year === dayOf(now).year)) return date;
  switch (language) {
    case "kk":
      return `${year}\u00A0ж. ${date}`;
    case "ru":
      return `${date} ${year}\u00A0г.`;
    case "en":
      return `${date} ${year}`;
  }
}

/** Hours and minutes in Almaty: `15:15`. */
export function formatTime(instant: string | Date): string {
  return inAlmaty(new Date(instant)).time;
}

export function formatInstant(
  instant: string | Date,
  language: Language,
  style: DayStyle = "day",
  now = new Date(),
): string {
  return `${formatDay(new Date(instant), language, style, "plain", now)}, ${formatTime(instant)}`;
}

/** Whole days from one day to another, negative for the past. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const a = dayOf(from);
  const b = dayOf(to);
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000,
  );
}

const near: Record<Language, Record<"-1" | "0" | "1", string>> = {
  kk: { "-1": "кеше", "0": "бүгін", "1": "ертең" },
  ru: { "-1": "вчера", "0": "сегодня", "1": "завтра" },
  en: { "-1": "yesterday", "0": "today", "1": "tomorrow" },
};

function daysAway(days: number, language: Language): string {
  const count = Math.abs(days);
  const number = formatNumber(count, language);
  switch (language) {
    case "kk":
      return days < 0 ? `${number}\u00A0күн бұрын` : `${number}\u00A0күннен кейін`;
    case "ru": {
      const noun = { one: "день", few: "дня", many: "дней", other: "дня", two: "дня", zero: "дней" }[
        pluralRules("ru").select(count)
      ];
      return days < 0 ? `${number}\u00A0${noun} назад` : `через ${number}\u00A0${noun}`;
    }
    case "en":
      return days < 0 ? `${number}\u00A0days ago` : `in ${number}\u00A0days`;
  }
}

/** Today, yesterday, tomorrow; 2 to 6 days away in days; further away the date. */
export function formatRelativeDay(value: string | Date, language: Language, now = new Date()): string {
  const days = daysBetween(now, value);
  if (days === -1 || days === 0 || days === 1) return near[language][`${days}`];
  if (Math.abs(days) < 7) return daysAway(days, language);
  return formatDay(value, language, "short", "plain", now);
}
