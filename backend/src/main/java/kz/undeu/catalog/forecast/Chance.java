package kz.undeu.catalog.forecast;

/** How many of the continuations reach a threshold before the petition ends. */
public enum Chance {
    /** Nine of ten or more. */
    LIKELY,
    POSSIBLE,
    /** Fewer than one of ten. */
    UNLIKELY
}
