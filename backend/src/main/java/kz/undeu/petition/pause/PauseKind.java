package kz.undeu.petition.pause;

/** Why collection is paused for the whole site. */
public enum PauseKind {
    /** Something is wrong with the platform, and signatures given now might not be worth what they should. */
    INCIDENT,
    /** The law keeps campaigns quiet for a time. */
    ELECTION
}
