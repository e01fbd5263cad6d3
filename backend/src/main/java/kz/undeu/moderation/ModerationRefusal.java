package kz.undeu.moderation;

import kz.undeu.kernel.RefusalCode;

/** What a moderator may not do, and what an organizer may not ask of moderators. */
public enum ModerationRefusal implements RefusalCode {
    OWN_PETITION(Kind.FORBIDDEN),
    /** Who took the first of two decisions does not take the second: on an appeal, on an invalidation. */
    SAME_MODERATOR(Kind.FORBIDDEN),
    /** Another moderator reads the case. */
    CASE_LOCKED(Kind.CONFLICT),
    /** There is no rejection to appeal against. */
    NOT_REJECTED(Kind.CONFLICT),
    APPEALED_ALREADY(Kind.CONFLICT),
    /** No appeal waits for a decision. */
    NO_APPEAL(Kind.CONFLICT);

    private final Kind kind;

    ModerationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
