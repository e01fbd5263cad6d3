import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client, dataOf } from "./client";
import { sentWithPage } from "./page-data";
import { Problem } from "./problem";
import type { components } from "./schema";
import { useSession } from "./session";

export type Petition = components["schemas"]["PetitionPage"];
export type PetitionSummary = components["schemas"]["PetitionSummary"];
export type PetitionState = components["schemas"]["PetitionState"];
export type Threshold = components["schemas"]["ThresholdView"];
export type Tally = components["schemas"]["TallyView"];
export type Escalation = components["schemas"]["EscalationView"];
export type Receipt = components["schemas"]["Receipt"];

/** Everything about one petition begins with this, so that signing makes all of it anew. */
export const petitionKey = (id: string) => ["petition", id] as const;
const tallyKey = (id: string) => [...petitionKey(id), "tally"] as const;
export const signatureKey = (id: string) => [...petitionKey(id), "my-signature"] as const;

const livelyMillis = 4_000;
/** A second in the server, and one more in the browser. */
const keptMillis = 2_500;

/** After somebody changed a petition: what is shown of it may still be a kept answer, so it is asked for twice. */
export function petitionChanged(queries: QueryClient, id: string): Promise<void> {
  const ask = () => queries.invalidateQueries({ queryKey: petitionKey(id) });
  setTimeout(() => void ask(), keptMillis);
  return ask();
}

/** Signatures are given and taken back only now. */
export function collects(state: PetitionState): boolean {
  return state === "SEEDING" || state === "OPEN";
}

/** Whether anybody who knows the address may read it; timeline and tally exist from then on. */
export function isPublic(state: PetitionState): boolean {
  return state !== "DRAFT" && state !== "SUBMITTED";
}

export function usePetition(id: string) {
  return useQuery({
    queryKey: petitionKey(id),
    initialData: () => sentWithPage((sent: Petition) => sent.id === id),
    // It was written for anybody, and who reads it now may see more: it is asked for all the same.
    initialDataUpdatedAt: 0,
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/petitions/{id}", { params: { path: { id } }, signal })),
  });
}

/** The ways of a petition to agencies; `again` says in how many milliseconds to ask anew, or not. */
export function useWays(
  id: string,
  enabled: boolean,
  again: (ways: readonly Escalation[] | undefined) => number | false = () => false,
) {
  return useQuery({
    queryKey: [...petitionKey(id), "escalations"],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/escalations", { params: { path: { id } }, signal })))
        .items,
    enabled,
    refetchInterval: ({ state: { data } }) => again(data),
  });
}

const eventsIn = ({ signed, withdrawn, invalidated }: Tally) => signed + withdrawn + invalidated;

/** The live count: told by the server where that works, else asked for again every few seconds while the page is seen. */
export function useTally(id: string, { enabled, live }: { enabled: boolean; live: boolean }) {
  const queries = useQueryClient();
  const [listening, setListening] = useState(false);
  const follows = live && enabled;
  useEffect(() => {
    if (!follows || !("EventSource" in globalThis)) return;
    let stop: (() => void) | undefined;
    let left = false;
    import("./tally-stream").then(
      ({ followTally }) => {
        if (!left) stop = followTally(id, tallyKey(id), queries, setListening);
      },
      // Without that file the count is asked for, as in a browser that knows no streams.
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [follows, id, queries]);
  return useQuery({
    queryKey: tallyKey(id),
    queryFn: async ({ signal }) => {
      const asked = await dataOf(
        client.GET("/api/v1/petitions/{id}/tally", { params: { path: { id } }, signal }),
      );
      // It may be a second old, and a newer one told meanwhile.
      const told = queries.getQueryData<Tally>(tallyKey(id));
      return told && eventsIn(told) > eventsIn(asked) ? told : asked;
    },
    enabled,
    staleTime: livelyMillis,
    refetchInterval: live && !listening ? livelyMillis : false,
  });
}

/** The code with which only I learn that my signature does not count. */
export const signatureInvalidated = "SIGNATURE_INVALIDATED";

/**
 * The receipt of my signature; null when I did not sign, undefined while unknown or when nobody is signed in. Fails with
 * {@link signatureInvalidated} when it was invalidated.
 */
export function useMySignature(id: string) {
  const { data: session } = useSession();
  return useQuery({
    queryKey: signatureKey(id),
    queryFn: async ({ signal }): Promise<Receipt | null> => {
      try {
        return await dataOf(
          client.GET("/api/v1/petitions/{id}/signature", { params: { path: { id } }, signal }),
        );
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    enabled: session?.authenticated === true,
  });
}
