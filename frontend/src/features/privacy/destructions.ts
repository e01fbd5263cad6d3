import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, dataOf } from "~/api/client";
import { sentWithPage } from "~/api/page-data";
import type { components } from "~/api/schema";

export type Destruction = components["schemas"]["DestructionView"];
export type RetentionPeriod = components["schemas"]["RetentionPeriodView"];

type Sent = {
  retention: components["schemas"]["Page_RetentionPeriodView_"];
  destructions: components["schemas"]["Page_DestructionView_"];
};

const retentionKey = ["transparency", "retention"] as const;
const destructionsKey = ["transparency", "destructions"] as const;

/** The page begins with what the server wrote into it, so that its tables do not go and come again. */
export function useSentWithPage(): void {
  const queries = useQueryClient();
  useState(() => {
    const sent = sentWithPage((page: Sent) => "retention" in page);
    if (!sent) return;
    queries.setQueryData(retentionKey, sent.retention);
    // The page may have been kept since: it is asked for all the same.
    queries.setQueryData(
      destructionsKey,
      { pages: [sent.destructions], pageParams: [undefined] },
      { updatedAt: 0 },
    );
  });
}

/** How long each kind of data is kept; changes with the law only. */
export function useRetention() {
  return useQuery({
    queryKey: retentionKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/transparency/retention", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What was destroyed, the latest first, page by page. */
export function useDestructions() {
  return useInfiniteQuery({
    queryKey: destructionsKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/transparency/destructions", {
          params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
