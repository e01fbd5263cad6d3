import { useMemo } from "react";
import { useLanguage } from "./context";
import {
  type DayCase,
  type DayStyle,
  formatDay,
  formatInstant,
  formatRelativeDay,
  formatTime,
} from "./dates";
import { type LocalizedText, pick, type Picked } from "./localized";
import { formatNumber, formatPercent } from "./numbers";
import { orderOf } from "./order";

/** Numbers, dates and texts of people in the language of the page. */
export interface Format {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  percent(share: number, digits?: number): string;
  day(value: string | Date, style?: DayStyle, dayCase?: DayCase): string;
  instant(value: string | Date, style?: DayStyle): string;
  time(value: string | Date): string;
  relativeDay(value: string | Date): string;
  pick(localized: LocalizedText | null | undefined): Picked;
  /** By their names, as they are shown. */
  sorted<Item extends { name: LocalizedText }>(items: readonly Item[]): Item[];
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(
    () => ({
      number: (value, options) => formatNumber(value, language, options),
      percent: (share, digits) => formatPercent(share, language, digits),
      day: (value, style, dayCase) => formatDay(value, language, style, dayCase),
      instant: (value, style) => formatInstant(value, language, style),
      time: (value) => formatTime(value),
      relativeDay: (value) => formatRelativeDay(value, language),
      pick: (localized) => pick(localized, language),
      sorted: (items) => {
        const order = orderOf(language);
        return items.toSorted((one, other) =>
          order(pick(one.name, language).text, pick(other.name, language).text),
        );
      },
    }),
    [language],
  );
}
