package kz.undeu.jurisdiction;

/** How high in the tree a jurisdiction stands. */
public enum Level {
    COUNTRY,
    REGION
}
