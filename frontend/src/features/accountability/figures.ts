import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import type { Language } from "~/i18n/language";
import { orderOf } from "~/i18n/order";

export type Figures = components["schemas"]["AgencyFigures"];
export type AfterAnswers = components["schemas"]["AfterAnswers"];
export type Timeliness = components["schemas"]["Timeliness"];
export type Punctuality = components["schemas"]["Punctuality"];
export type Month = components["schemas"]["MonthView"];
export type PublicCase = components["schemas"]["PublicCase"];

export const kinds = ["GOVERNMENT", "MINISTRY", "AKIMAT", "MASLIKHAT"] as const;
export const sorts = ["name", "received", "overdue", "registration", "answer", "median"] as const;

/** Which agencies a reader looks at and in which order; it stands in the address. */
export interface ListQuery {
  kind: (typeof kinds)[number] | "";
  region: string;
  sort: (typeof sorts)[number];
}

const code = /^KZ(-\d\d)?$/;

/** Reads the address; what is not known there counts as absent. */
export function queryOf(params: URLSearchParams): ListQuery {
  const region = params.get("region") ?? "";
  return {
    kind: kinds.find((kind) => kind === params.get("kind")) ?? "",
    region: code.test(region) ? region : "",
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "received",
  };
}

/** Writes the address: only what differs from what one sees at first. */
export function paramsOf({ kind, region, sort }: ListQuery): URLSearchParams {
  return new URLSearchParams({
    ...(kind !== "" && { kind }),
    ...(region !== "" && { region }),
    ...(sort !== "received" && { sort }),
  });
}

/** The table for spreadsheets of the same agencies. */
export function csvOf(query: ListQuery, language: string): string {
  return `/api/v1/accountability.csv?${new URLSearchParams({ ...filtersOf(query), language }).toString()}`;
}

/** The figures of the same agencies for programs. */
export function jsonOf(query: ListQuery): string {
  const filters = new URLSearchParams(filtersOf(query)).toString();
  return filters === "" ? "/api/v1/accountability" : `/api/v1/accountability?${filters}`;
}

function filtersOf({ kind, region }: ListQuery) {
  return { ...(kind !== "" && { kind }), ...(region !== "" && { jurisdiction: region }) };
}

/** The most first, where there is a number; who has none stands behind. Equals by name. */
export function sorted(
  agencies: readonly Figures[],
  sort: ListQuery["sort"],
  nameOf: (figures: Figures) => string,
  language: Language,
): Figures[] {
  const value = ({ timeliness }: Figures): number | null => {
    switch (sort) {
      case "name":
        return 0;
      case "received":
        return timeliness.received;
      case "overdue":
        return timeliness.overdue;
      case "registration":
        return shareOf(timeliness.registration);
      case "answer":
        return shareOf(timeliness.answer);
      case "median":
        return timeliness.answer.medianWorkingDays ?? null;
    }
  };
  const order = orderOf(language);
  return agencies.toSorted(
    (a, b) =>
      (value(b) ?? Number.NEGATIVE_INFINITY) - (value(a) ?? Number.NEGATIVE_INFINITY) ||
      order(nameOf(a), nameOf(b)),
  );
}

function shareOf({ judged, onTime }: Punctuality): number | null {
  return judged === 0 ? null : onTime / judged;
}

export function useAccountability(query: ListQuery) {
  const filters = filtersOf(query);
  return useQuery({
    queryKey: ["accountability", filters],
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/accountability", { params: { query: filters }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useAgencyAccountability(slug: string) {
  return useQuery({
    queryKey: ["accountability", "agency", slug],
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/agencies/{slug}/accountability", { params: { path: { slug } }, signal })),
  });
}

export function useAgencyCases(slug: string) {
  return useInfiniteQuery({
    queryKey: ["accountability", "cases", slug],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/agencies/{slug}/cases", {
          params: {
            path: { slug },
            query: { limit: 20, ...(pageParam !== undefined && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
