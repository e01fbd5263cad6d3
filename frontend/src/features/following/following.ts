import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { myFollowsKey } from "~/api/my-follows";
import { type Petition, petitionKey } from "~/api/petition";
import { Problem } from "~/api/problem";
import type { components } from "~/api/schema";
import type { Language } from "~/i18n/language";

export type Update = components["schemas"]["UpdateView"];
export type Preferences = components["schemas"]["PreferencesView"];
export type Pace = components["schemas"]["Pace"];
export type Followed = components["schemas"]["FollowedView"];

export const paces: readonly Pace[] = ["AT_ONCE", "DAILY", "IMPORTANT"];

const updatesKey = (id: string) => [...petitionKey(id), "updates"] as const;
const preferencesKey = (token: string) => ["following", token] as const;

/** Whether there are steps to come: what ended before its first threshold goes to no agency. */
export function goesOn({ state, thresholds }: Petition): boolean {
  return state !== "CLOSED" || thresholds.some(({ reachedAt }) => reachedAt);
}

/** Whether mail is sent here at all; changes only with the configuration. */
export function useOffer() {
  return useQuery({
    queryKey: ["following", "offer"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/following/offer", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The organizer's news, the latest first. */
export function useUpdates(id: string) {
  return useInfiniteQuery({
    queryKey: updatesKey(id),
    queryFn: ({ signal, pageParam }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/updates", {
          params: { path: { id }, query: pageParam === "" ? { limit: 5 } : { limit: 20, cursor: pageParam } },
          // Whoever has just told news must not be shown what the browser kept from the second before.
          cache: "no-cache",
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function usePublishing(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components["schemas"]["UpdateInput"]) =>
      dataOf(client.POST("/api/v1/petitions/{id}/updates", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: updatesKey(id) }),
  });
}

/** Asks for the mail that confirms. */
export function useAsking(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { address: string; language: Language }) => {
      await dataOf(client.POST("/api/v1/petitions/{id}/followers", { params: { path: { id } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: myFollowsKey }),
  });
}

export function useConfirming() {
  return useMutation({
    mutationFn: (token: string) => dataOf(client.POST("/api/v1/following/confirmation", { body: { token } })),
  });
}

/** Ends with the link made for it. */
export function useEnding() {
  return useMutation({
    mutationFn: (token: string) => dataOf(client.POST("/api/v1/following/end", { body: { token } })),
  });
}

/** What the address of a link follows; null once it follows nothing any more, or the link never worked. */
export function usePreferences(token: string) {
  return useQuery({
    queryKey: preferencesKey(token),
    queryFn: async ({ signal }): Promise<Preferences | null> => {
      try {
        return await dataOf(client.POST("/api/v1/following/preferences", { body: { token }, signal }));
      } catch (problem) {
        if (isLinkInvalid(problem)) return null;
        throw problem;
      }
    },
  });
}

export function usePreferring(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { pace: Pace; language: Language }) =>
      dataOf(client.PUT("/api/v1/following/preferences", { body: { token, ...wish } })),
    onSuccess: (preferences) => queries.setQueryData(preferencesKey(token), preferences),
  });
}

/** Ends one petition, or all. */
export function useEndingHere(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (petition: string | null) =>
      dataOf(client.POST("/api/v1/following/preferences/end", { body: { token, petition } })),
    // Not asked again: with the last petition the address is forgotten, and the link with it.
    onSuccess: (_, petition) =>
      queries.setQueryData<Preferences | null>(
        preferencesKey(token),
        (before) =>
          before && {
            ...before,
            following: petition === null ? [] : before.following.filter((each) => each.petition !== petition),
          },
      ),
  });
}

export function isLinkInvalid(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === "LINK_INVALID";
}

export function useEndingMine() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (petition: string) => {
      await dataOf(client.DELETE("/api/v1/me/following/{petition}", { params: { path: { petition } } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: myFollowsKey }),
  });
}

/** What a demo would have sent; null when it has a mail server. */
export function useDemoMail() {
  return useQuery({
    queryKey: ["demo", "mail"],
    queryFn: async ({ signal }) => {
      try {
        return await dataOf(client.GET("/api/v1/demo/mail", { signal }));
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    refetchInterval: 2_000,
  });
}
