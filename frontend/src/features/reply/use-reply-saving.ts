import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { draftKey } from "./draft";
import { draftInputOf, isReply, type Reply, saysTheSame } from "./reply";

/** Somebody who pauses so long is thinking. */
const pauseMillis = 2_000;
/** How soon it is tried again when the line or the server is down. */
const againMillis = 15_000;

export type SavingState =
  | "SAVED"
  | "SAVING"
  /** The line or the server is down; it is tried again by itself. */
  | "WAITING"
  /** The server would not take it as it stands. */
  | "REFUSED"
  /** A colleague saved meanwhile; a person must choose. */
  | "CONFLICT";

/** Under what it is kept on the device. */
export const keptName = (eid: string) => `reply.${eid}`;

/**
 * Saves the shared draft of an answer as somebody types. What is typed is kept on the device all the while.
 *
 * @param saved what the server has, as far as known here
 * @param locked while the head reads it, nothing is saved
 */
export function useReplySaving({
  eid,
  agency,
  saved,
  locked,
}: {
  eid: string;
  agency: string;
  saved: Reply;
  locked: boolean;
}) {
  const queries = useQueryClient();
  const kept: KeptInput<Reply> = useKeptInput<Reply>(keptName(eid), agency, saved, isReply);
  const reply = kept.value;
  const latest = useRef(reply);
  useEffect(() => {
    latest.current = reply;
  });
  const save = useMutation({
    mutationFn: (what: Reply) =>
      dataOf(
        client.PUT("/api/v1/agency/escalations/{eid}/draft", {
          params: { path: { eid } },
          body: draftInputOf(what),
        }),
      ),
    // What was asked before would come back older than what is saved now.
    onMutate: () => queries.cancelQueries({ queryKey: draftKey(eid) }),
    onSuccess: (view, what) => {
      const { revision } = view;
      queries.setQueryData(draftKey(eid), view);
      if (latest.current === what) kept.reset({ ...what, revision, dirty: false });
      else kept.setValue((before) => ({ ...before, revision }));
    },
    onError: (problem) => {
      // A colleague was quicker, or the answer to an earlier attempt was lost on the line: see what is there now.
      if (problem.status === 409) void queries.invalidateQueries({ queryKey: draftKey(eid) });
    },
  });
  const { mutate, isPending } = save;

  // What the server had when it last had the revision that is written on from.
  const [base, setBase] = useState(saved);
  if (saved.revision === reply.revision && saved !== base) setBase(saved);

  // A colleague saved, or published or discarded what there was; or somebody here or there changed the files.
  const isElsewhere =
    !isPending &&
    (saved.basedOn !== reply.basedOn ||
      saved.revision > reply.revision ||
      (saved.revision === 0 && reply.revision > 0) ||
      // Discarded there and begun anew.
      (save.error?.status === 409 && save.variables === reply && saved.revision !== reply.revision));
  const onlyFiles =
    saved.basedOn === reply.basedOn &&
    saved.revision > base.revision &&
    base.revision === reply.revision &&
    saysTheSame(saved, base);
  const conflict = isElsewhere && reply.dirty && !onlyFiles;
  const { reset, setValue } = kept;
  useEffect(() => {
    if (!isElsewhere || conflict) return;
    // What is being typed stays, and goes on from the draft with the other files.
    if (reply.dirty) setValue((before) => ({ ...before, revision: saved.revision }));
    else reset(saved);
  }, [isElsewhere, conflict, reset, setValue, reply.dirty, saved]);

  const failed = save.error && save.variables === reply ? save.error : undefined;
  const isRefused =
    failed !== undefined && failed.status >= 400 && failed.status < 500 && failed.status !== 429;
  const waits = failed !== undefined && !isRefused;
  const due = reply.dirty && !locked && !isElsewhere && !isRefused && !isPending;
  useEffect(() => {
    if (!due) return;
    const now = () => mutate(reply);
    const timer = setTimeout(now, waits ? againMillis : pauseMillis);
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, [due, waits, reply, mutate]);

  const state: SavingState = conflict
    ? "CONFLICT"
    : !reply.dirty
      ? "SAVED"
      : isRefused
        ? "REFUSED"
        : waits
          ? "WAITING"
          : "SAVING";

  return {
    kept,
    reply,
    state,
    problem: failed,
    /** What is seen here: the revision on the server, once it has what stands here, and the answer that it goes on from. */
    saveNow: async (): Promise<components["schemas"]["RevisionInput"]> => ({
      revision:
        reply.dirty || reply.revision === 0 ? (await save.mutateAsync(reply)).revision : reply.revision,
      // Not as the server has it now: what a colleague published since nobody here has seen.
      basedOn: reply.basedOn ?? null,
    }),
    change: (change: (before: Reply) => Reply) =>
      kept.setValue((before) => ({ ...change(before), dirty: true })),
    /** What was typed here takes the place of what a colleague saved. */
    keepMine: () =>
      kept.setValue((before) => ({ ...before, revision: saved.revision, basedOn: saved.basedOn })),
    takeTheirs: () => kept.reset(saved),
  };
}
