import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";

export type Ratings = components["schemas"]["RatingsView"];
export type DemandRatings = components["schemas"]["DemandRatingsView"];
export type Answered = components["schemas"]["Answered"];

export const kinds: readonly Answered[] = ["YES", "PARTLY", "NO"];

export const ratingsKey = (petition: string, eid: string) =>
  [...petitionKey(petition), "ratings", eid] as const;
export const mineKey = (petition: string, eid: string) => [...ratingsKey(petition, eid), "mine"] as const;
export const inadequateKey = ["moderation", "inadequate-answers"] as const;

/** How those who signed rate an answer. */
export function useRatings(petition: string, eid: string) {
  return useQuery({
    queryKey: ratingsKey(petition, eid),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/escalations/{eid}/ratings", {
          params: { path: { id: petition, eid } },
          signal,
        }),
      ),
  });
}

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
