package kz.undeu.burst;

/** What sticks out. */
public enum BurstKind {
    /** Many more signatures than usual in a short time. */
    MINUTE,
    /** A region gave a much bigger share than usual. */
    REGION,
    /** One address block gave a big share. */
    ORIGIN
}
