import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { isTexts, noTexts, type Texts } from "~/design/localized-field";

export type ReturnedCase = components["schemas"]["ReturnedCase"];
export type Route = components["schemas"]["RouteView"];

/** As long as what an agency or a moderator says in public may be. */
export const limit = 2000;

/** A return as far as an officer has filled it in. */
export interface ReturnDraft {
  reason: Texts;
  /** The slug of an agency; empty for none. */
  competent: string;
}

export const noReturn: ReturnDraft = { reason: noTexts, competent: "" };

/** Whether what lies on the device is that. */
export function isReturnDraft(value: unknown): value is ReturnDraft {
  return isRecord(value) && isTexts(value.reason) && typeof value.competent === "string";
}

export const returnsKey = ["moderation", "returns"] as const;
const returnedKey = (eid: string) => [...returnsKey, eid] as const;

const perPage = 50;

/** What waits for a moderator, the oldest first, as far as a person has read on. */
export function useReturns() {
  return useInfiniteQuery({
    queryKey: [...returnsKey, "list"],
    queryFn: ({ signal, pageParam: cursor }) =>
      dataOf(
        client.GET("/api/v1/moderation/returns", { params: { query: { limit: perPage, cursor } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export function useReturned(eid: string) {
  return useQuery({
    queryKey: returnedKey(eid),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/moderation/returns/{eid}", { params: { path: { eid } }, signal })),
  });
}

/** The return that waits for a decision. */
export function waitingOf(routes: readonly Route[]): Route | undefined {
  return routes.find(({ outcome }) => !outcome);
}
