import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client, dataOf } from "~/api/client";
import { type Petition, petitionKey } from "~/api/petition";
import type { Problem } from "~/api/problem";
import type { components } from "~/api/schema";
import type { KeptInput } from "~/design/kept-input";
import { type Draft, inputOf, saysTheSame } from "./draft";
import { checkSaving } from "./draft-errors";
import type { Limits } from "./limits";

type PetitionView = components["schemas"]["PetitionView"];

/** Somebody who pauses so long is thinking. With it an hour of typing stays below what the server takes of one person. */
const pauseMillis = 2_000;
/** How soon it is tried again when the line or the server is down. */
const againMillis = 15_000;

export type SavingState =
  /** On the device only: there is no draft on the server yet. */
  | "NEW"
  | "SAVED"
  | "SAVING"
  /** The line or the server is down; it is tried again by itself. */
  | "WAITING"
  /** The server would not take it as it stands. */
  | "REFUSED"
  /** Somebody saved another version meanwhile; a person must choose. */
  | "CONFLICT";

/**
 * Saves a draft that the server knows as somebody types, and again when the line is back. What is typed is kept on the device
 * all the while, so nothing is lost in between.
 *
 * @param saved what the server has, as far as known here; undefined for a new draft
 * @param kept what is typed
 */
export function useDraftSaving({
  petition,
  saved,
  kept,
  limits,
  onSaved,
  onRefused,
}: {
  petition: Petition | undefined;
  saved: Draft | undefined;
  kept: KeptInput<Draft>;
  limits: Limits;
  onSaved: () => void;
  /** `byItself`: while somebody types, without having been asked to save. */
  onRefused: (problem: Problem, what: Draft, byItself: boolean) => void;
}) {
  const queries = useQueryClient();
  const id = petition?.id;
  const draft = kept.value;
  const [savedAt, setSavedAt] = useState<string>();
  // What both sides had in common last; unknown of what was found on the device.
  const [common, setCommon] = useState(kept.restored ? undefined : saved);
  const latest = useRef(draft);
  const byItself = useRef(false);
  useEffect(() => {
    latest.current = draft;
  });

  const save = useMutation({
    mutationFn: (what: Draft) => {
      const body = inputOf(what);
      return id
        ? dataOf(
            client.PATCH("/api/v1/petitions/{id}", {
              params: { path: { id } },
              body: { ...body, revision: what.revision },
            }),
          )
        : dataOf(client.POST("/api/v1/petitions", { body }));
    },
    onSuccess: (view, what) => {
      const revision = view.revision ?? 0;
      const now = { ...what, revision };
      setCommon(now);
      setSavedAt(new Date().toISOString());
      if (!id) kept.sent(what);
      else if (latest.current === what) kept.reset(now);
      else kept.setValue((before) => ({ ...before, revision }));
      remember(view);
      onSaved();
    },
    onError: (problem, what) => {
      // Somebody was quicker, or the answer to an earlier attempt was lost on the line: see what is there now.
      if (id && (problem.code === "DRAFT_CHANGED" || problem.code === "NOT_A_DRAFT"))
        void queries.invalidateQueries({ queryKey: petitionKey(id), exact: true });
      onRefused(problem, what, byItself.current);
    },
    onSettled: () => {
      byItself.current = false;
    },
  });
  const { mutate } = save;

  const remember = (view: PetitionView) => {
    queries.setQueryData<Petition>(petitionKey(view.id), (before) => ({
      ...asPage(view),
      ...before,
      ...view,
    }));
    void queries.invalidateQueries({ queryKey: ["me", "petitions"] });
  };

  const unsaved = saved !== undefined && !saysTheSame(draft, saved);
  const touched = common === undefined || !saysTheSame(draft, common);
  const isBehind = saved !== undefined && saved.revision > draft.revision;
  const conflict = isBehind && touched && unsaved;

  // Changed elsewhere while nothing was typed here, or to the very same: the newer one is shown.
  const reset = kept.reset;
  useEffect(() => {
    if (saved && isBehind && !conflict) reset(saved);
  }, [saved, isBehind, conflict, reset]);

  const failed = save.error && save.variables === draft ? save.error : undefined;
  const failedAtAll = save.error ?? undefined;
  const isRefused =
    failed !== undefined && failed.status >= 400 && failed.status < 500 && failed.status !== 429;
  const waits = failedAtAll !== undefined && (failedAtAll.status === 0 || failedAtAll.status >= 429);
  const can = checkSaving(draft, limits).length === 0;
  const due = unsaved && can && !conflict && !isRefused && !isBehind;

  useEffect(() => {
    if (!due || save.isPending) return;
    const now = () => {
      byItself.current = true;
      mutate(draft);
    };
    const timer = setTimeout(now, waits ? againMillis : pauseMillis);
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, [due, waits, draft, save.isPending, mutate]);

  const state: SavingState = conflict
    ? "CONFLICT"
    : saved === undefined
      ? "NEW"
      : !unsaved
        ? "SAVED"
        : !can || isRefused
          ? "REFUSED"
          : waits
            ? "WAITING"
            : "SAVING";

  return {
    state,
    savedAt,
    unsaved,
    save,
    remember,
    /** What was typed here replaces what somebody saved elsewhere. */
    keepMine: () => {
      if (!saved) return;
      const mine = { ...draft, revision: saved.revision };
      kept.setValue(mine);
      mutate(mine);
    },
    /** What was saved elsewhere replaces what was typed here. */
    takeTheirs: () => {
      if (!saved) return;
      setCommon(saved);
      kept.reset(saved);
    },
  };
}

/** A draft has neither signatures nor thresholds. */
function asPage(view: PetitionView): Petition {
  return {
    ...view,
    tally: { inForce: 0, signed: 0, withdrawn: 0, invalidated: 0, asOf: null },
    thresholds: [],
    next: null,
    own: true,
  };
}
