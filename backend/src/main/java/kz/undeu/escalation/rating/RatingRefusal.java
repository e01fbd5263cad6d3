package kz.undeu.escalation.rating;

import kz.undeu.kernel.RefusalCode;

/** Why a rating is not taken, or an answer not returned. */
public enum RatingRefusal implements RefusalCode {
    /** There is no answer yet, or a returned one was not given anew yet. */
    NOTHING_TO_RATE(Kind.CONFLICT),
    /** The months in which an answer is rated are over. */
    RATING_ENDED(Kind.CONFLICT),
    /** The agency has answered anew since the answer was read. */
    ANSWER_CHANGED(Kind.CONFLICT),
    /** Who rates has no signature in force. */
    NOT_A_SIGNATORY(Kind.FORBIDDEN),
    /** One of the demands; nothing was counted. */
    ALREADY_RATED(Kind.CONFLICT),
    /** The ratings do not make the answer one that may be returned. */
    NOT_INADEQUATE(Kind.CONFLICT),
    /** An answer is returned at most once. */
    ALREADY_RETURNED(Kind.CONFLICT);

    private final Kind kind;

    RatingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
