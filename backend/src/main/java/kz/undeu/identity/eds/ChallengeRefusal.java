package kz.undeu.identity.eds;

import kz.undeu.kernel.RefusalCode;

/** Why a challenge does not count. */
enum ChallengeRefusal implements RefusalCode {
    CHALLENGE_INVALID(Kind.INVALID),
    CHALLENGE_EXPIRED(Kind.INVALID),
    CHALLENGE_USED(Kind.CONFLICT);

    private final Kind kind;

    ChallengeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
