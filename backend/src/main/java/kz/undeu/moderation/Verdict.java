package kz.undeu.moderation;

/** What a moderator decides. */
public enum Verdict {
    PUBLISH,
    REJECT,
    STOP
}
