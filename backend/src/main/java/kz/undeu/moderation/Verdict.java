package kz.undeu.moderation;

/** What a moderator decides. */
public enum Verdict {
    PUBLISH,
    REJECT,
    STOP,
    /** On appeal: the rejection was right. */
    UPHOLD,
    /** On appeal: the rejection was wrong, and the petition is published. */
    OVERTURN
}
