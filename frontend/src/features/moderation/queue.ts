import { useInfiniteQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type QueueItem = components["schemas"]["QueueItem"];
export type ReasonCode = components["schemas"]["ReasonCode"];

/** More than moderators decide in a day. */
const perPage = 100;

export const queueKey = ["moderation", "queue"] as const;

/** Petitions and appeals that wait for a moderator, oldest first, page by page. */
export function useQueue() {
  return useInfiniteQuery({
    queryKey: queueKey,
    queryFn: ({ signal, pageParam: cursor }) =>
      dataOf(
        client.GET("/api/v1/moderation/queue", { params: { query: { limit: perPage, cursor } }, signal }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    // Another moderator may have decided meanwhile.
    staleTime: 10_000,
  });
}

/** Whether this moderator may decide it now. */
export function isForMe({ own, rejectedByMe, lock }: QueueItem): boolean {
  return !own && !rejectedByMe && (!lock || lock.mine);
}

/** The next case this moderator may decide, after (or else before) the one at hand. */
export function nextCase(items: readonly QueueItem[], id: string): QueueItem | undefined {
  const at = items.findIndex((item) => item.petition.id === id);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(
    (item) => isForMe(item) && item.petition.id !== id,
  );
}

/** In the order of the rules. */
export const reasonCodes: readonly ReasonCode[] = [
  "DUPLICATE",
  "OUTSIDE_COMPETENCE",
  "NO_CLEAR_DEMAND",
  "EXCLUDED_TOPIC",
  "PERSONAL_CASE",
  "FALSE_OR_DEFAMATORY",
  "OFFENSIVE",
  "ADVERTISEMENT",
  "PERSONAL_DATA",
  "NOT_SERIOUS",
];

/** The text of such a petition is not shown; the decision and the fingerprint of the text are. */
export function withholdsText(code: ReasonCode): boolean {
  return code === "OFFENSIVE" || code === "FALSE_OR_DEFAMATORY" || code === "PERSONAL_DATA";
}

/** The id in what a moderator pastes: an address of a petition in any language, or the id itself. */
export function petitionIdIn(pasted: string): string | undefined {
  const text = pasted.trim().toLowerCase();
  const id = /(?:petitions|moderation)\/([0-9a-z]{10})(?![0-9a-z])/.exec(text)?.[1] ?? text;
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(id) ? id : undefined;
}
