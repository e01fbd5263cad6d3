package kz.undeu.moderation;

/** What a moderator decides. */
public enum Verdict {
    PUBLISH,
    REJECT,
    STOP,
    /** On appeal: the rejection was right. */
    UPHOLD,
    /** On appeal: the rejection was wrong, and the petition is published. */
    OVERTURN,
    /** An agency is not competent: what it returned goes on to another one. */
    ROUTE_ON,
    /** An agency is competent after all: it keeps what it returned. */
    REFUSE_RETURN;

    /** What it says of a rejected petition whose organizer appealed. */
    Verdict onAppeal() {
        return switch (this) {
            case PUBLISH -> OVERTURN;
            case REJECT -> UPHOLD;
            default -> this;
        };
    }
}
