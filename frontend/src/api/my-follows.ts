import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";

export const myFollowsKey = ["me", "following"] as const;

/** What I asked to follow while signed in. */
export function useMyFollows() {
  return useQuery({
    queryKey: myFollowsKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/me/following", { signal })),
  });
}
