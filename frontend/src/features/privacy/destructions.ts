import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Destruction = components["schemas"]["DestructionView"];
export type RetentionPeriod = components["schemas"]["RetentionPeriodView"];

/** How long each kind of data is kept; changes with the law only. */
export function useRetention() {
  return useQuery({
    queryKey: ["transparency", "retention"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/transparency/retention", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What was destroyed, the latest first, page by page. */
export function useDestructions() {
  return useInfiniteQuery({
    queryKey: ["transparency", "destructions"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/transparency/destructions", {
          params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
