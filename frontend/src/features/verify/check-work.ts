import type { Kept, Outcome, Seen, Step } from "~/event-log/check-log";
import type { FaultCode, FaultDetails } from "~/event-log/fault";
import type { Given } from "~/event-log/receipt";

/** What the page gives the worker. */
export interface Work {
  readonly address: string;
  readonly petition: string;
  readonly given: Given;
  readonly seen: Seen | undefined;
}

export interface Failed {
  readonly is: "failed";
  readonly code: FaultCode | "UNEXPECTED";
  readonly details: FaultDetails;
}

/** What the worker tells the page, in this order: steps and progress, then one end. */
export type Told =
  | { readonly is: "step"; readonly step: Step }
  | { readonly is: "seen"; readonly seen: Kept }
  | { readonly is: "progress"; readonly done: number; readonly all: number }
  | { readonly is: "done"; readonly outcome: Outcome }
  | Failed;
