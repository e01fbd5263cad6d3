import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { ratingsKey } from "~/api/ratings";
import type { components } from "~/api/schema";

export type DemandRatings = components["schemas"]["DemandRatingsView"];
export type Answered = components["schemas"]["Answered"];

export const kinds: readonly Answered[] = ["YES", "PARTLY", "NO"];

export const mineKey = (petition: string, eid: string) => [...ratingsKey(petition, eid), "mine"] as const;
export const inadequateKey = ["moderation", "inadequate-answers"] as const;

/** What I have rated; only who is signed in asks. */
export function useMine(petition: string, eid: string, enabled: boolean) {
  return useQuery({
    queryKey: mineKey(petition, eid),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/escalations/{eid}/ratings/mine", {
          params: { path: { id: petition, eid } },
          signal,
        }),
      ),
    enabled,
  });
}
