package kz.undeu.notification.notice;

/** What followers hear of. */
public enum NoticeKind {
    /** A moderator rejected it; for its organizer. */
    REJECTED(Importance.ORGANIZER),
    /** Another moderator found that the rejection was right; for its organizer. */
    APPEAL_UPHELD(Importance.ORGANIZER),
    /** A moderator published it, at first or on appeal; for its organizer. */
    PUBLISHED(Importance.ORGANIZER),
    /** Its seeding is done: it is listed. */
    LISTED(Importance.ORDINARY),
    /** Half of the next threshold. */
    HALF(Importance.ORDINARY),
    /** 90 % of the next threshold. */
    NINETY(Importance.ORDINARY),
    REACHED(Importance.DECIDING),
    FORWARDED(Importance.ORDINARY),
    REGISTERED(Importance.ORDINARY),
    ANSWERED(Importance.DECIDING),
    /** The agency corrected its answer. */
    CORRECTED(Importance.DECIDING),
    /** A moderator returned the answer, which those who signed found inadequate. */
    ANSWER_RETURNED(Importance.DECIDING),
    /** The agency gave a new answer after that. */
    ANSWERED_ANEW(Importance.DECIDING),
    /** The agency promised a step. */
    COMMITMENT_MADE(Importance.ORDINARY),
    /** The date of a promised step went by. */
    COMMITMENT_LATE(Importance.DECIDING),
    COMMITMENT_KEPT(Importance.DECIDING),
    COMMITMENT_BROKEN(Importance.DECIDING),
    /** The agency announced a hearing or public discussion. */
    HEARING(Importance.DECIDING),
    HEARING_CANCELLED(Importance.DECIDING),
    /** The agency has not registered it in time. */
    LATE_REGISTRATION(Importance.DECIDING),
    /** The agency has not answered in time. */
    LATE_ANSWER(Importance.DECIDING),
    /** The agency gave itself more time to answer. */
    EXTENDED(Importance.DECIDING),
    ENDED(Importance.DECIDING),
    /** News of the organizer. */
    UPDATE(Importance.ORDINARY);

    private final Importance importance;

    NoticeKind(Importance importance) {
        this.importance = importance;
    }

    boolean isForOrganizerOnly() {
        return importance == Importance.ORGANIZER;
    }

    /** Whether who wants important mail only gets it too. An organizer always hears of moderation. */
    boolean isImportant() {
        return importance != Importance.ORDINARY;
    }

    private enum Importance {
        ORGANIZER,
        ORDINARY,
        DECIDING
    }
}
