import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Calendar = components["schemas"]["CalendarView"];
/** With who entered it and why. */
export type EnteredCalendar = components["schemas"]["EnteredCalendarView"];
export type CalendarDay = components["schemas"]["CalendarDayView"];
export type CalendarState = components["schemas"]["CalendarState"];
export type DayKind = components["schemas"]["DayKind"];

export const calendarsKey = ["holidays"] as const;
export const historyKey = ["admin", "holidays"] as const;

/** The calendars that count, one a year. */
export function useCalendars() {
  return useQuery({
    queryKey: calendarsKey,
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/holidays", { signal }))).items,
    staleTime: 60_000,
  });
}

/** Every calendar that was ever entered, by year and then in the order of time. For administrators. */
export function useHistory() {
  return useQuery({
    queryKey: historyKey,
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/admin/holidays", { signal }))).items,
    // Another administrator may have entered one meanwhile.
    staleTime: 10_000,
  });
}

/** Of a history, those that count, by year. */
export function latestOf<C extends Calendar>(history: readonly C[]): C[] {
  return [...new Map(history.map((calendar) => [calendar.year, calendar])).values()];
}
