import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type OpenTable = components["schemas"]["OpenTableView"];

/** Tables that this page has words for; another one goes by its name. */
export const known = [
  "petitions",
  "petitions-regions",
  "petitions-history",
  "petitions-thresholds",
  "decisions",
  "escalations",
  "answers",
  "petitions-updates",
  "commitments",
  "commitments-updates",
  "invalidations",
] as const;

export function useOpenData() {
  return useQuery({
    queryKey: ["open data"],
    queryFn: ({ signal }) => dataOf(client.GET("/data", { signal })),
  });
}

/** The signed copies of everything, the newest first. */
export function useSnapshots() {
  return useQuery({
    queryKey: ["snapshots"],
    queryFn: ({ signal }) => dataOf(client.GET("/data/snapshots", { signal })),
  });
}
