import { useQuery } from "@tanstack/react-query";
import { type Answer, ask, client, dataOf } from "~/api/client";
import { petitionKey, type Receipt } from "~/api/petition";

const everyMillis = 1_500;

/** Whether the public log holds the event of a receipt; asked for until it does, which takes seconds. */
export function useIsLogged({ petition, commitment, logged }: Receipt): boolean {
  const { data } = useQuery({
    queryKey: [...petitionKey(petition), "logged", commitment],
    queryFn: async ({ signal }) => {
      const path = { id: petition };
      return (await dataOf(client.GET("/api/v1/petitions/{id}/signature", { params: { path }, signal })))
        .logged;
    },
    enabled: !logged,
    refetchInterval: ({ state }) => (state.data === true ? false : everyMillis),
  });
  return logged || data === true;
}

/** The .tlog-proof of my signature. */
export function logProof(petition: string): Promise<Answer<string>> {
  return ask(
    client.GET("/api/v1/petitions/{id}/signature/proof", {
      params: { path: { id: petition } },
      parseAs: "text",
    }),
  );
}
