package kz.undeu.escalation.channel;

/** By what an agency hears of a dossier, besides its inbox. */
public enum ChannelKind {
    WEBHOOK,
    EMAIL
}
