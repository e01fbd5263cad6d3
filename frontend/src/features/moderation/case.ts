import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type Case = components["schemas"]["CaseView"];
export type CasePetition = Case["petition"];

export const caseKey = (id: string) => ["moderation", "case", id] as const;

const watchingMillis = 30_000;

/** A petition with all that moderators know of it; asked for again while another moderator reads it. */
export function useCase(id: string) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/moderation/petitions/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.lock?.mine === false ? watchingMillis : false),
  });
}
