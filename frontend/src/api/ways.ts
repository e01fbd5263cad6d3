import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import { type Escalation, petitionKey } from "./petition";

/** The ways of a petition to agencies; `again` says in how many milliseconds to ask anew, or not. */
export function useWays(
  id: string,
  enabled: boolean,
  again: (ways: readonly Escalation[] | undefined) => number | false = () => false,
) {
  return useQuery({
    queryKey: [...petitionKey(id), "escalations"],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/escalations", { params: { path: { id } }, signal })))
        .items,
    enabled,
    refetchInterval: ({ state: { data } }) => again(data),
  });
}
