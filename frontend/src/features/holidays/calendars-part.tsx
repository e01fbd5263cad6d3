import type { ComponentProps, ReactNode } from "react";
import { Loaded } from "~/design/loaded";
import { T } from "~/i18n/t";
import type { Calendar } from "./calendars";

/** Calendars, once they have come. */
export function CalendarsPart<C extends Calendar>({
  query,
  children,
}: {
  query: ComponentProps<typeof Loaded<readonly C[]>>["query"];
  children: (calendars: readonly C[]) => ReactNode;
}) {
  return (
    <Loaded query={query} failed={<T id="holidays.failed" />} loading={<T id="holidays.loading" />} count={4}>
      {children}
    </Loaded>
  );
}
