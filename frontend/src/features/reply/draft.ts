import { useQuery } from "@tanstack/react-query";
import { caseKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type DraftView = components["schemas"]["DraftView"];

/** Often enough to see that a colleague writes too, before both have written much. */
const lookAgainMillis = 20_000;

export const draftKey = (eid: string) => [...caseKey(eid), "draft"] as const;

/** What the officers of my agency have written and not published. */
export function useDraft(eid: string) {
  return useQuery({
    queryKey: draftKey(eid),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/agency/escalations/{eid}/draft", { params: { path: { eid } }, signal })),
    refetchInterval: lookAgainMillis,
  });
}
