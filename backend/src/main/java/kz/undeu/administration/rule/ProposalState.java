package kz.undeu.administration.rule;

/** How far a proposed rule has come. Only PROPOSED is left again. */
enum ProposalState {
    PROPOSED,
    /** It counts from its day. */
    APPROVED,
    REFUSED,
    /** By whoever proposed it. */
    WITHDRAWN
}
