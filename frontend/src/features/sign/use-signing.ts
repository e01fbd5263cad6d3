import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { cameBy } from "~/api/came-by";
import { ask, client } from "~/api/client";
import { rememberOwnNonce } from "~/api/own-nonces";
import { type Petition, petitionKey, type Receipt, signatureKey } from "~/api/petition";
import type { Problem } from "~/api/problem";
import { sessionKey } from "~/api/session";
import { jsonFile, type MadeFile } from "~/design/download";
import { newNonce } from "./nonce";
import { signPatiently } from "./sign-patiently";
import { whoseReceipt } from "./whose-receipt";

export type SigningState =
  | { is: "ready" }
  | { is: "sending" }
  | { is: "waiting"; because: Problem; seconds: number }
  | { is: "refused"; problem: Problem };

/** What comes of signing. */
export interface Signed {
  /** The receipt is of this signature, or of an earlier one. */
  onSigned: (when: "now" | "earlier") => void;
  /** The receipt is neither; what came, as evidence. */
  onForeign: (answer: MadeFile) => void;
}

/** Signs this petition, with one nonce for all attempts of this visit. */
export function useSigning(petition: Petition, { onSigned, onForeign }: Signed) {
  const queries = useQueryClient();
  const nonce = useRef<string>(undefined);
  const [state, setState] = useState<SigningState>({ is: "ready" });

  const sign = async () => {
    if (state.is === "sending" || state.is === "waiting") return;
    const sentNonce = (nonce.current ??= newNonce());
    const from = cameBy(petition.id);
    const body = {
      nonce: sentNonce,
      textSha256: petition.textSha256 ?? null,
      ...(from !== null && { from }),
    };
    setState({ is: "sending" });
    const answer = await signPatiently({
      send: () => {
        setState({ is: "sending" });
        const sending = client.PUT("/api/v1/petitions/{id}/signature", {
          params: { path: { id: petition.id } },
          body,
        });
        return ask(
          sending.then(({ data, ...rest }) => ({
            ...rest,
            ...(data && { data: { receipt: data, isNew: rest.response.status === 201 } }),
          })),
        );
      },
      pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
      onPause: (because, seconds) => setState({ is: "waiting", because, seconds }),
    });
    if (answer.problem) {
      const { problem } = answer;
      // This nonce will not do; the next attempt makes another.
      if (problem.code === "NONCE_REUSED" || problem.code === "NONCE_INVALID") nonce.current = undefined;
      if (problem.code === "NOT_SIGNED_IN") void queries.invalidateQueries({ queryKey: sessionKey });
      // The banner says why, at once.
      if (problem.code === "COLLECTION_PAUSED")
        void queries.invalidateQueries({ queryKey: ["collection-pauses"] });
      setState({ is: "refused", problem });
      return;
    }
    const { receipt, isNew } = answer.data;
    const whose = whoseReceipt(receipt, { petition: petition.id, nonce: sentNonce }, isNew);
    if (whose === "foreign") {
      const evidence = { answeredAt: new Date().toISOString(), sentNonce, answer: receipt };
      onForeign(jsonFile(`undeu-${petition.id}-answer.json`, evidence));
      return;
    }
    if (whose === "own") rememberOwnNonce(sentNonce);
    queries.setQueryData<Receipt>(signatureKey(petition.id), receipt);
    onSigned(whose === "own" ? "now" : "earlier");
    forgetCounts(queries, petition.id);
  };

  return { state, sign, reset: () => setState({ is: "ready" }) };
}

// Caches in between keep what is public for a second, so the answer right after a signature may still lack it.
const cachedMillis = 1_500;

/** A signature changes the counts everywhere; the receipt itself is known. */
export function forgetCounts(queries: ReturnType<typeof useQueryClient>, id: string): void {
  const forget = () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        (queryKey[0] === petitionKey(id)[0] && queryKey[1] === id && queryKey[2] !== signatureKey(id)[2]) ||
        queryKey[0] === "petitions" ||
        queryKey[0] === "statistics" ||
        queryKey[0] === "me",
    });
  forget();
  setTimeout(forget, cachedMillis);
}
