import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Overview = components["schemas"]["StatisticsOverview"];
export type Month = components["schemas"]["StatisticsMonth"];
export type Group = components["schemas"]["StatisticsGroup"];
export type AgencyCount = components["schemas"]["StatisticsAgency"];

/** Counted by the server within the last five minutes. */
export function useOverview() {
  return useQuery({
    queryKey: ["statistics", "overview"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/statistics/overview", { signal })),
  });
}
