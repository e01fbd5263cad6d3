/** Codes of this desk in its own words. */
export const refusals = {
  NOTHING_TO_INVALIDATE: "invalidation.refusal.nothing",
  TOO_MANY_SIGNATURES: "invalidation.refusal.tooMany",
  NOT_PROPOSED: "invalidation.refusal.notProposed",
  PROPOSAL_EXPIRED: "invalidation.refusal.expired",
  NOT_INVALIDATED: "invalidation.refusal.notInvalidated",
  SAME_MODERATOR: "invalidation.refusal.same",
  NOT_PROPOSER: "invalidation.refusal.notProposer",
  OWN_PETITION: "invalidation.own",
} as const;
