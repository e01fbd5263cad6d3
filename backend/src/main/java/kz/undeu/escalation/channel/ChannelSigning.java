package kz.undeu.escalation.channel;

/** How a webhook shows that it is ours, as Standard Webhooks 1.0.0 calls it. */
public enum ChannelSigning {
    /** Ed25519, with our key; the agency holds no secret. */
    V1A,
    /** HMAC-SHA-256, with a secret of the channel. */
    V1
}
