package kz.undeu.reason;

/** What a moderator decides about a reason that was reported. */
public enum ReasonVerdict {
    /** It stays, and reports of it count no more. */
    KEEP,
    /** Nobody but who wrote it may read it. */
    HIDE
}
