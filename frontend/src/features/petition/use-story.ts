import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { client, dataOf } from "~/api/client";
import {
  collects,
  type Escalation,
  isPublic,
  type Petition,
  petitionKey,
  signatureInvalidated,
  type Receipt,
  useMySignature,
  useTally,
  useWays,
} from "~/api/petition";
import type { components } from "~/api/schema";

export type TimelineFact = components["schemas"]["TimelineEntry"];
export type Invalidation = components["schemas"]["PublicInvalidation"];
export type HistoryPoint = components["schemas"]["HistoryPoint"];

/** The part of a query that its section shows: what came, or that it did not. */
export interface Part<Data> {
  data: Data | undefined;
  failed: boolean;
  retrying: boolean;
  retry: () => void;
}

/** A petition with what is asked beside it: the live count, its ways to agencies, its timeline and my signature. */
export interface Story {
  petition: Petition;
  /** The newest count known. */
  inForce: number;
  signed: number;
  withdrawn: number;
  invalidated: number;
  /** When the count was last heard of; undefined until then. */
  heardAt: Date | undefined;
  /** Whether the last attempt to hear of it failed. */
  silent: boolean;
  collects: boolean;
  ways: readonly Escalation[];
  waysPart: Part<readonly Escalation[]>;
  timeline: Part<readonly TimelineFact[]>;
  history: Part<readonly HistoryPoint[]>;
  mine: Receipt | null | undefined;
  /** My signature does not count, and I cannot sign again. */
  mineInvalidated: boolean;
  /** Signatures that do not count, rule by rule. */
  invalidations: Part<readonly Invalidation[]>;
}

const forwardingMillis = 2_000;

export function useStory(petition: Petition): Story {
  const { id, state } = petition;
  const queries = useQueryClient();
  const published = isPublic(state);
  const counted = published && state !== "REJECTED";
  const open = collects(state);
  const params = { path: { id } };

  // A reached threshold goes to its agency a moment after the signature: asked again until that is to be seen.
  const reached = petition.thresholds.filter(({ reachedAt }) => reachedAt).length;
  const until = (forwarded: number) => (forwarded < reached ? forwardingMillis : false);

  const tally = useTally(id, { enabled: counted, live: open });
  const ways = useWays(id, reached > 0, (known) =>
    until(known?.filter(({ forwardedAt }) => forwardedAt).length ?? 0),
  );
  const timeline = useQuery({
    queryKey: [...petitionKey(id), "timeline"],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/timeline", { params, signal }))).items,
    enabled: published,
    refetchInterval: ({ state: { data } }) =>
      until(data?.filter(({ kind }) => kind === "FORWARDED").length ?? 0),
  });
  const history = useQuery({
    queryKey: [...petitionKey(id), "history"],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/tally/history", {
          params: { ...params, query: { step: "day" } },
          signal,
        }),
      ),
    enabled: counted,
  });
  const { data: mine, error: mineRefused } = useMySignature(id);
  const invalidated = tally.data?.invalidated ?? petition.tally.invalidated;
  const invalidations = useQuery({
    queryKey: [...petitionKey(id), "invalidations", invalidated],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/invalidations", { params, signal }))).items,
    enabled: invalidated > 0,
  });

  // The live count heard of a threshold that the page does not know as reached yet. The answer may be kept for a second
  // on its way, so it is asked for until the page knows.
  const nextKnown = petition.next?.tier ?? 0;
  const nextHeard = tally.data ? (tally.data.next?.tier ?? 0) : nextKnown;
  const heardOfMore = open && nextHeard !== nextKnown;
  useEffect(() => {
    if (!heardOfMore) return;
    const ask = () => void queries.invalidateQueries({ queryKey: petitionKey(id), exact: true });
    void queries.invalidateQueries({ queryKey: petitionKey(id) });
    const timer = setInterval(ask, forwardingMillis);
    return () => clearInterval(timer);
  }, [heardOfMore, nextHeard, id, queries]);

  const count = tally.data ?? petition.tally;
  return {
    petition,
    inForce: count.inForce,
    signed: count.signed,
    withdrawn: count.withdrawn,
    invalidated: count.invalidated,
    heardAt: tally.dataUpdatedAt > 0 ? new Date(tally.dataUpdatedAt) : undefined,
    silent: tally.failureCount > 0 || tally.isError,
    collects: open,
    ways: ways.data ?? [],
    waysPart: partOf(ways),
    timeline: partOf(timeline),
    history: partOf(history),
    mine,
    mineInvalidated: mineRefused?.code === signatureInvalidated,
    invalidations: partOf(invalidations),
  };
}

function partOf<Data>(query: {
  data: Data | undefined;
  isError: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}): Part<Data> {
  return {
    data: query.data,
    failed: query.isError && query.data === undefined,
    retrying: query.isFetching,
    retry: () => void query.refetch(),
  };
}
