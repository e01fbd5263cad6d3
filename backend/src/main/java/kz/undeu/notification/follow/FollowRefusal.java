package kz.undeu.notification.follow;

import kz.undeu.kernel.RefusalCode;

/** What following says no to. Whether an address is known is never among it. */
public enum FollowRefusal implements RefusalCode {
    /** No mail server is configured. */
    MAIL_NOT_OFFERED(Kind.CONFLICT),
    /** The link is none of ours, or too old. */
    LINK_INVALID(Kind.INVALID);

    private final Kind kind;

    FollowRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
