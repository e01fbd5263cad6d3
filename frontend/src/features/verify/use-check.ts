import { useCallback, useEffect, useRef, useState } from "react";
import { isOwnNonce } from "~/api/own-nonces";
import { startWorker } from "~/api/worker";
import type { Outcome, Step } from "~/event-log/check-log";
import { Fault } from "~/event-log/fault";
import { type Given, given } from "~/event-log/receipt";
import type { Failed, Told, Work } from "./check-work";
import workerAddress from "./check-worker?worker&url";
import { keepSeen, seenBefore } from "./seen";

interface Running {
  readonly is: "running";
  readonly progress: { readonly done: number; readonly all: number } | undefined;
}

interface Checked {
  /** Whose log it is, once that is known. */
  readonly petition: string | undefined;
  /** Whether this page made the nonce of the receipt. */
  readonly nonceIsOwn: boolean;
  readonly steps: readonly Step[];
}

export type Check = Checked &
  (
    | { readonly is: "ready" | "stopped" }
    | Running
    | { readonly is: "done"; readonly outcome: Outcome }
    | Failed
  );

const ready: Check = { is: "ready", petition: undefined, nonceIsOwn: false, steps: [] };

/** Checks receipts and counts in a worker. */
export function useCheck() {
  const worker = useRef<Worker>(undefined);
  const [check, setCheck] = useState<Check>(ready);

  useEffect(() => () => worker.current?.terminate(), []);

  /** @param texts of receipts and proofs; without them the count alone is checked, of the petition */
  const start = (petition: string | undefined, texts: readonly string[]) => {
    worker.current?.terminate();
    let read: Given;
    try {
      read = given(texts);
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      setCheck({ ...ready, is: "failed", code: cause.code, details: cause.details, petition });
      return;
    }
    const of = petition ?? read.receipt?.petition ?? read.proof?.petition;
    if (of === undefined) return;
    const nonceIsOwn = read.receipt !== undefined && isOwnNonce(read.receipt.nonce);
    setCheck({ is: "running", progress: undefined, petition: of, nonceIsOwn, steps: [] });
    const started = startWorker(workerAddress);
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.is === "seen") keepSeen(of, data.seen);
      setCheck((before) => after(before, data));
      if (data.is === "done" || data.is === "failed") started.terminate();
    };
    started.onerror = () => {
      started.terminate();
      setCheck((before) => after(before, { is: "failed", code: "UNEXPECTED", details: {} }));
    };
    const work: Work = { address: window.location.origin, petition: of, given: read, seen: seenBefore(of) };
    started.postMessage(work);
  };

  const stop = () => {
    worker.current?.terminate();
    setCheck(({ petition, nonceIsOwn, steps }) => ({ is: "stopped", petition, nonceIsOwn, steps }));
  };

  const reset = useCallback(() => {
    worker.current?.terminate();
    setCheck(ready);
  }, []);

  return { check, start, stop, reset };
}

function after(before: Check, told: Told): Check {
  const { petition, nonceIsOwn, steps } = before;
  switch (told.is) {
    case "step":
      return { ...before, steps: [...steps, told.step] };
    case "seen":
      return before;
    case "progress":
      return { is: "running", progress: told, petition, nonceIsOwn, steps };
    case "done":
    case "failed":
      return { ...told, petition, nonceIsOwn, steps };
  }
}
