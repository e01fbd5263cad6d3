import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import { petitionKey } from "./petition";
import type { components } from "./schema";

export type Ratings = components["schemas"]["RatingsView"];

export const ratingsKey = (petition: string, eid: string) =>
  [...petitionKey(petition), "ratings", eid] as const;

/** How those who signed rate an answer, and whether it was returned and given anew. */
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
