import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import type { components } from "./schema";

export type Jurisdiction = components["schemas"]["JurisdictionView"];
export type Topic = components["schemas"]["TopicView"];
export type Agency = components["schemas"]["AgencyView"];

const kept = {
  // Names of regions, topics and agencies change by a decree, not within a visit.
  staleTime: Number.POSITIVE_INFINITY,
  // Petitions speak of them on every page; they stay while the site is open.
  gcTime: Number.POSITIVE_INFINITY,
};

const jurisdictions = queryOptions({
  queryKey: ["jurisdictions"],
  queryFn: async ({ signal }) => named(await dataOf(client.GET("/api/v1/jurisdictions", { signal })), "code"),
  ...kept,
});

const topics = queryOptions({
  queryKey: ["topics"],
  queryFn: async ({ signal }) => named(await dataOf(client.GET("/api/v1/topics", { signal })), "slug"),
  ...kept,
});

const agencies = queryOptions({
  queryKey: ["agencies"],
  queryFn: async ({ signal }) => named(await dataOf(client.GET("/api/v1/agencies", { signal })), "slug"),
  ...kept,
});

/** The country and its regions. */
export const useJurisdictions = () => useQuery(jurisdictions);

/** What petitions may be about. */
export const useTopics = () => useQuery(topics);

/** The state bodies petitions may go to. */
export const useAgencies = () => useQuery(agencies);

/** Names that a page asked for and that did not come, with the way to ask again; undefined while there are none. */
export function useMissingNames(): { isFetching: boolean; refetch: () => void } | undefined {
  // Whoever needs them asks; this only hears of it.
  const heard = [
    useQuery({ ...jurisdictions, enabled: false }),
    useQuery({ ...topics, enabled: false }),
    useQuery({ ...agencies, enabled: false }),
  ];
  const missing = heard.filter(({ data, error }) => error && data === undefined);
  if (missing.length === 0) return undefined;
  return {
    isFetching: missing.some(({ isFetching }) => isFetching),
    refetch: () => missing.forEach(({ refetch }) => void refetch()),
  };
}

/** Ends when all names are there or cannot be had; a page that is drawn then does not move when they come. */
export async function loadNames(queries: QueryClient): Promise<void> {
  await Promise.allSettled([queries.query(jurisdictions), queries.query(topics), queries.query(agencies)]);
}

/** All of a list, and one of it by what petitions call it. */
export interface Named<Item> {
  readonly all: readonly Item[];
  get(name: string | null | undefined): Item | undefined;
}

function named<Item, Key extends keyof Item>(page: { items: Item[] }, key: Key): Named<Item> {
  const byName = new Map<unknown, Item>(page.items.map((item) => [item[key], item]));
  return { all: page.items, get: (name) => byName.get(name) };
}
