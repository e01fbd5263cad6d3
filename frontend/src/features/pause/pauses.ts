import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Pause = components["schemas"]["PauseView"];

export const pausesKey = ["collection-pauses"] as const;

/** Often enough that an open form learns of a pause before somebody presses for long. */
const everyMillis = 15_000;

/** All pauses of collection, the latest first. */
export function usePauses() {
  return useQuery({
    queryKey: pausesKey,
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/collection-pauses", { signal }))).items,
    staleTime: 5_000,
    refetchInterval: everyMillis,
  });
}

/** The one that lasts. */
export function ongoingOf(pauses: readonly Pause[] | undefined): Pause | undefined {
  return pauses?.find(({ endedAt }) => endedAt == null);
}
