import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import { petitionKey } from "./petition";
import type { components } from "./schema";

export type Ratings = components["schemas"]["RatingsView"];

export const ratingsKey = (petition: string, eid: string) =>
  [...petitionKey(petition), "ratings", eid] as const;

/** How those who signed rate an answer, and whether it was returned and given anew. */
export function useRatings(petition: string, eid: string, enabled = true) {
  return useQuery({
    queryKey: ratingsKey(petition, eid),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/escalations/{eid}/ratings", {
          params: { path: { id: petition, eid } },
          signal,
        }),
      ),
    enabled,
  });
}

interface Versions {
  version: number;
  publishedAt: string;
  earlier: readonly { publishedAt: string }[];
}

/** Whether the newest version of an answer was given after a return, and is no correction; undefined until that is known. */
export function useGivenAnew(
  petition: string,
  eid: string,
  { version, publishedAt, earlier: [before] }: Versions,
): boolean | undefined {
  const { data, isError } = useRatings(petition, eid, version > 1);
  if (version === 1 || isError) return false;
  if (!data) return undefined;
  const { returned } = data;
  return (
    returned?.answeredAnewAt === publishedAt &&
    // A later correction of the new answer is again a correction.
    (!before || Date.parse(before.publishedAt) <= Date.parse(returned.returnedAt))
  );
}
