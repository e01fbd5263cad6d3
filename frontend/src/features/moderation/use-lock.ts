import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask, client } from "~/api/client";
import { type Session, sessionKey } from "~/api/session";
import { type Case, caseKey } from "./case";
import { queueKey } from "./queue";

// Well within the ten minutes for which the server keeps a case for its reader, so that one lost request does no harm.
const prolongMillis = 4 * 60_000;

/** Keeps a case for this moderator as long as the page is open and `wanted`, and gives it back after that. */
export function useLock(id: string, wanted: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!wanted) return;
    const params = { path: { id } };
    let has = false;
    let left = false;
    const show = (lock: NonNullable<Case["lock"]> | null) =>
      queries.setQueryData<Case>(caseKey(id), (known) => known && { ...known, lock });
    const take = async () => {
      const { data } = await ask(client.PUT("/api/v1/moderation/petitions/{id}/lock", { params }));
      if (data && left) giveBack();
      else if (data) {
        has = true;
        show(data);
      } else if (!left) {
        has = false;
        // Another reads it, or has decided.
        void queries.invalidateQueries({ queryKey: caseKey(id) });
      }
    };
    const giveBack = () => {
      has = false;
      // The page may be on its way out.
      void ask(client.DELETE("/api/v1/moderation/petitions/{id}/lock", { params, keepalive: true }));
    };
    const leave = () => {
      const signedIn = queries.getQueryData<Session>(sessionKey)?.authenticated === true;
      if (has && signedIn) giveBack();
    };
    void take();
    const timer = setInterval(() => void take(), prolongMillis);
    window.addEventListener("pagehide", leave);
    return () => {
      left = true;
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      if (has) {
        leave();
        show(null);
      }
      void queries.invalidateQueries({ queryKey: queueKey });
    };
  }, [id, wanted, queries]);
}
