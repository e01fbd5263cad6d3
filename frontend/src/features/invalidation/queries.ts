import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Burst = components["schemas"]["BurstView"];
export type Flow = components["schemas"]["FlowView"];
export type PetitionBursts = components["schemas"]["PetitionBursts"];
export type Invalidation = components["schemas"]["InvalidationView"];
export type InvalidationState = components["schemas"]["InvalidationState"];
export type InvalidationReason = components["schemas"]["InvalidationReason"];
export type Preview = components["schemas"]["PreviewView"];

export const invalidationsKey = ["moderation", "invalidations"] as const;
export const caseKey = (id: string) => [...invalidationsKey, id] as const;
export const flowsKey = ["moderation", "flow"] as const;

// Each petition of a page is looked at anew.
const perPage = 20;
const executingMillis = 1_500;

/** The petitions with signatures of the last 24 hours that stick out, page by page. */
export function useBursts() {
  return useInfiniteQuery({
    queryKey: ["moderation", "bursts"],
    queryFn: ({ signal, pageParam: cursor }) =>
      dataOf(
        client.GET("/api/v1/moderation/bursts", { params: { query: { limit: perPage, cursor } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  });
}

/** How the signatures of a petition came in. */
export function useFlow(id: string, window: { from: string; to: string } | undefined) {
  return useQuery({
    queryKey: [...flowsKey, id, window],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/moderation/petitions/{id}/flow", {
          params: { path: { id }, query: window ?? {} },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });
}

/** What moderators have proposed, the latest first. */
export function useInvalidations() {
  return useQuery({
    queryKey: [...invalidationsKey, "latest"],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          client.GET("/api/v1/moderation/invalidations", { params: { query: { limit: 50 } }, signal }),
        )
      ).items,
    // Another moderator may have proposed meanwhile.
    staleTime: 10_000,
  });
}

/** One invalidation; asked again while it is being executed. */
export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/moderation/invalidations/{iid}", { params: { path: { iid: id } }, signal })),
    staleTime: 5_000,
    refetchInterval: ({ state: { data } }) =>
      data && isRunning(data.invalidation.state) ? executingMillis : false,
  });
}

/** Approved and not over yet. */
export function isRunning(state: InvalidationState): boolean {
  return state === "APPROVED" || state === "LIFT_APPROVED";
}
