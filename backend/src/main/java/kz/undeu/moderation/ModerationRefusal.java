package kz.undeu.moderation;

import kz.undeu.kernel.RefusalCode;

/** What a moderator may not do. */
public enum ModerationRefusal implements RefusalCode {
    OWN_PETITION;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
