import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type AgencyCase, agencyKey, caseKey, type Escalation, inboxKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { daysBetween, isoDay } from "~/i18n/dates";
import { apiQueryOf, type InboxQuery } from "./inbox-query";

export { type AgencyCase, agencyKey, caseKey, type Escalation, inboxKey };

export type InboxCase = components["schemas"]["InboxCase"];
export type Colleague = components["schemas"]["ColleagueView"];

export const colleaguesKey = [...agencyKey, "colleagues"] as const;

const WHILE_DOSSIER_IS_MADE = 3_000;

/** My agency's petitions, nearest deadline first, as far as a person has read on. */
export function useInbox(query: InboxQuery) {
  return useInfiniteQuery({
    queryKey: [...inboxKey, "list", query],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/agency/escalations", {
          params: { query: { ...apiQueryOf(query), ...(pageParam !== undefined && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many cases my agency has on its desk. */
export function useDesk() {
  return useQuery({
    queryKey: [...inboxKey, "desk"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/agency/desk", { signal })),
  });
}

/** The officers a case can be given to. */
export function useColleagues() {
  return useQuery({
    queryKey: colleaguesKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/agency/colleagues", { signal })),
  });
}

export function useCase(eid: string) {
  return useQuery({
    queryKey: caseKey(eid),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/agency/escalations/{eid}", { params: { path: { eid } }, signal })),
    // Its dossier is a matter of seconds.
    refetchInterval: ({ state: { data } }) => (data && !data.dossier ? WHILE_DOSSIER_IS_MADE : false),
  });
}

export const groupNames = ["overdue", "week", "later", "returned", "answered"] as const;
export type GroupName = (typeof groupNames)[number];
export interface Group {
  name: GroupName;
  cases: InboxCase[];
}

/** What is late, due this week, due later, returned, and done; empty groups are left out, the order within stays. */
export function groupsOf(cases: readonly InboxCase[], today: string = isoDay()): Group[] {
  const until = endOfWeek(today);
  const groupOf = ({ escalation: { state, clock } }: InboxCase): GroupName => {
    // An answer that was returned stays an answer; only the clock tells that a new one is owed.
    if (clock) return clock.overdueWorkingDays > 0 ? "overdue" : clock.dueOn <= until ? "week" : "later";
    if (state === "ANSWERED") return "answered";
    return state === "RETURNED" ? "returned" : "later";
  };
  return groupNames
    .map((name) => ({ name, cases: cases.filter((each) => groupOf(each) === name) }))
    .filter((group) => group.cases.length > 0);
}

/** The Sunday of the week of a day; both as `2026-11-23`. */
export function endOfWeek(day: string): string {
  // 5 January 1970 was a Monday.
  const weekday = ((daysBetween("1970-01-05", day) % 7) + 7) % 7;
  return new Date(Date.parse(`${day}T00:00:00Z`) + (6 - weekday) * 86_400_000).toISOString().slice(0, 10);
}
