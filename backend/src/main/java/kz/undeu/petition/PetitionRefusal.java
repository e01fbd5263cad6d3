package kz.undeu.petition;

import kz.undeu.kernel.RefusalCode;

/** What the life of a petition does not allow. */
public enum PetitionRefusal implements RefusalCode {
    NOT_A_DRAFT(Kind.CONFLICT),
    /** Somebody, perhaps the same person in another tab, changed it meanwhile. */
    DRAFT_CHANGED(Kind.CONFLICT),
    TOO_MANY_DRAFTS(Kind.CONFLICT),
    NOT_SUBMITTED(Kind.CONFLICT),
    PETITION_NOT_OPEN(Kind.CONFLICT),
    /** Nobody signs, withdraws or begins to collect while collection is paused for the whole site. */
    COLLECTION_PAUSED(Kind.CONFLICT),
    ALREADY_PAUSED(Kind.CONFLICT),
    PAUSE_ENDED(Kind.CONFLICT),
    NONCE_INVALID(Kind.INVALID);

    private final Kind kind;

    PetitionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
