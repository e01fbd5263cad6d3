package kz.undeu.escalation.channel;

/** Why a channel is disabled. */
public enum ChannelEnd {
    BY_ADMINISTRATOR,
    /** It answered 410. */
    GONE
}
