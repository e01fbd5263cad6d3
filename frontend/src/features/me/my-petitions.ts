import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type MyPetition = components["schemas"]["PetitionView"];

export const myPetitionsKey = ["me", "petitions"] as const;

/** The petitions I organize or co-organize, newest first. */
export function useMyPetitions() {
  return useQuery({
    queryKey: myPetitionsKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/me/petitions", { signal })),
  });
}
