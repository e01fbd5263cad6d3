/** Why a check did not come out well. Each is said in words of its own. */
export type FaultCode =
  /** What was given is neither a receipt nor a proof. */
  | "RECEIPT_UNREADABLE"
  /** A receipt that lacks a field, or whose field is not what it should be. */
  | "RECEIPT_INCOMPLETE"
  | "RECEIPT_OF_OTHER_PETITION"
  /** Nonce and tag of the receipt do not give its commitment: it was changed, or the server made it up. */
  | "COMMITMENT_DIFFERS"
  | "PROOF_UNREADABLE"
  | "PROOF_OF_OTHER_PETITION"
  /** Receipt and proof name two places of the log. */
  | "PROOF_OF_OTHER_ENTRY"
  /** The checkpoint inside the proof is not signed by the key of the log. */
  | "PROOF_UNSIGNED"
  /** The path of the proof does not lead from the entry to the root of its checkpoint. */
  | "PROOF_WRONG"
  /** Today's log does not begin with the one that the proof was made from. */
  | "PROOF_OF_OTHER_PAST"
  | "KEY_UNREADABLE"
  /** Another key than the one this browser saw before, or one that did not sign what it kept. */
  | "KEY_CHANGED"
  | "NO_LOG"
  /** No log, though the reader holds what shows that there was one. */
  | "LOG_GONE"
  | "CHECKPOINT_UNREADABLE"
  | "CHECKPOINT_UNSIGNED"
  | "CHECKPOINT_OF_OTHER_LOG"
  /** The log has fewer events than this browser saw before. */
  | "LOG_SHRANK"
  /** Today's log does not begin with the one this browser saw before. */
  | "LOG_REWRITTEN"
  /** More events than this program would count. */
  | "LOG_TOO_LONG"
  /** The log does not hold the event yet; it is published every few seconds. */
  | "NOT_YET_LOGGED"
  /** The published count is of more events than the log has, even after some seconds. */
  | "LOG_BEHIND"
  | "ENTRIES_UNREADABLE"
  /** An entry that is no event of this petition. */
  | "ENTRY_UNREADABLE"
  /** The entries do not give the root that was signed. */
  | "ROOT_DIFFERS"
  /** At the place that the receipt names the log holds something else. */
  | "NOT_IN_LOG"
  /** The log gives another count than the published one. */
  | "TALLY_DIFFERS"
  /** The published count leaves out events that the log held before it was asked for, even after some seconds. */
  | "TALLY_BEHIND"
  /** The log is there, but no count is published. */
  | "TALLY_GONE"
  | "TALLY_UNREADABLE"
  | "OFFLINE"
  /** The server answers, but not with what was asked for. */
  | "SERVER";

export type FaultDetails = Readonly<Record<string, string | number>>;

export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly details: FaultDetails = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
