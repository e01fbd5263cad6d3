package kz.undeu.threshold;

/** How a rule arrives at a number. */
public enum ThresholdKind {
    ABSOLUTE,
    PERCENT_OF_POPULATION
}
