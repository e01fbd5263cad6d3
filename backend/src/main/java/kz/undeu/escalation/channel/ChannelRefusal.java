package kz.undeu.escalation.channel;

import kz.undeu.kernel.RefusalCode;

/** What the life of a channel does not allow. */
public enum ChannelRefusal implements RefusalCode {
    /** Somebody else changed it meanwhile. */
    CHANNEL_CHANGED,
    /** Only webhooks signed by V1 have a secret. */
    CHANNEL_HAS_NO_SECRET,
    /** It is disabled, or its agency is. */
    CHANNEL_DISABLED;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
