import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import type { components } from "./schema";

export type Jurisdiction = components["schemas"]["JurisdictionView"];
export type Topic = components["schemas"]["TopicView"];
export type Agency = components["schemas"]["AgencyView"];

// Names of regions, topics and agencies change by a decree, not within a visit.
const staleTime = Number.POSITIVE_INFINITY;
// Petitions speak of them on every page; they stay while the site is open.
const gcTime = Number.POSITIVE_INFINITY;

/** The country and its regions. */
export function useJurisdictions() {
  return useQuery({
    queryKey: ["jurisdictions"],
    queryFn: async ({ signal }) =>
      named(await dataOf(client.GET("/api/v1/jurisdictions", { signal })), "code"),
    staleTime,
    gcTime,
  });
}

/** What petitions may be about. */
export function useTopics() {
  return useQuery({
    queryKey: ["topics"],
    queryFn: async ({ signal }) => named(await dataOf(client.GET("/api/v1/topics", { signal })), "slug"),
    staleTime,
    gcTime,
  });
}

/** The state bodies petitions may go to. */
export function useAgencies() {
  return useQuery({
    queryKey: ["agencies"],
    queryFn: async ({ signal }) => named(await dataOf(client.GET("/api/v1/agencies", { signal })), "slug"),
    staleTime,
    gcTime,
  });
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
