import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";

export type Reason = components["schemas"]["ReasonView"];
export type Reported = components["schemas"]["ReportedReasonView"];
export type Cause = components["schemas"]["ReportCause"];

export const causes: readonly Cause[] = ["INSULT", "PERSONAL_DATA", "ADVERTISING", "UNLAWFUL", "OFF_TOPIC"];
/** Characters that a reason may have. */
export const limit = 300;

const reasonsKey = (petition: string) => [...petitionKey(petition), "reasons"] as const;
const mineKey = (petition: string) => [...reasonsKey(petition), "mine"] as const;
const reportedKey = ["moderation", "reasons"] as const;

/** Why people signed, the latest first. */
export function useReasons(petition: string) {
  return useInfiniteQuery({
    queryKey: [...reasonsKey(petition), "list"],
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/reasons", {
          params: {
            path: { id: petition },
            query: pageParam === "" ? { limit: 5 } : { limit: 20, cursor: pageParam },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** What I let others read; only who signed has it. */
export function useMyWords(petition: string) {
  return useQuery({
    queryKey: mineKey(petition),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/signature/words", { params: { path: { id: petition } }, signal }),
      ),
  });
}

export type Words = components["schemas"]["WordsInput"];

/** Replaces what I let others read; an empty reason takes it back. `onSaid` also when the form is gone by then. */
export function useSaying(petition: string, onSaid?: (words: Words) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Words) =>
      dataOf(
        client.PUT("/api/v1/petitions/{id}/signature/words", { params: { path: { id: petition } }, body }),
      ),
    onSuccess: (mine, words) => {
      onSaid?.(words);
      queries.setQueryData(mineKey(petition), mine);
      void queries.invalidateQueries({ queryKey: [...reasonsKey(petition), "list"] });
    },
  });
}

/** Reports a reason to the moderators. */
export function useReporting(petition: string, rid: string) {
  return useMutation({
    mutationFn: (because: Cause) =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/reasons/{rid}/reports", {
          params: { path: { id: petition, rid } },
          body: { because },
        }),
      ),
  });
}

/** Reasons that wait for a moderator. */
export function useReported() {
  return useQuery({
    queryKey: reportedKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/moderation/reasons", { signal })),
  });
}

export type Verdict = components["schemas"]["VerdictOnReasonInput"]["verdict"];

/**
 * A moderator's verdict; `onJudged` is told before the reason leaves the list, `onOver` when there is nothing to judge any more:
 * another moderator was faster, or the reason is gone.
 */
export function useJudging(
  rid: string,
  onJudged: (verdict: Verdict) => void,
  onOver: (code: string) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components["schemas"]["VerdictOnReasonInput"]) =>
      dataOf(client.POST("/api/v1/moderation/reasons/{rid}/verdict", { params: { path: { rid } }, body })),
    onSuccess: (_, { verdict }) => {
      onJudged(verdict);
      return queries.invalidateQueries({ queryKey: reportedKey });
    },
    onError: ({ code }) => {
      if (code !== "REASON_DECIDED" && code !== "NOT_FOUND") return;
      onOver(code);
      void queries.invalidateQueries({ queryKey: reportedKey });
    },
  });
}
