import type { ReactNode } from "react";
import { Loaded } from "~/design/loaded";
import { T } from "~/i18n/t";
import type { Calendar, useCalendars } from "./calendars";

/** Calendars, once they have come. */
export function CalendarsPart({
  query,
  children,
}: {
  query: ReturnType<typeof useCalendars>;
  children: (calendars: readonly Calendar[]) => ReactNode;
}) {
  return (
    <Loaded query={query} failed={<T id="holidays.failed" />} loading={<T id="holidays.loading" />} count={4}>
      {children}
    </Loaded>
  );
}
