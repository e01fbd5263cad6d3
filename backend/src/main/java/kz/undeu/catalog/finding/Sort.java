package kz.undeu.catalog.finding;

import java.util.Locale;
import java.util.Optional;

/** The orders of the list. Each is a whole number per petition, biggest first, so that one cursor serves them all. */
public enum Sort {
    /** What fits the words best; without words the same as TRENDING. */
    BEST,
    /** What grows against its own past, see {@link Trend}. */
    TRENDING,
    NEWEST,
    SIGNATURES,
    /** Nearest end first. */
    CLOSING,
    /** Nearest to its next threshold first. */
    NEAREST;

    /** Only petitions that still collect have an end or a next threshold to come near to. */
    boolean isOnlyForOpen() {
        return this == CLOSING || this == NEAREST;
    }

    public static Optional<Sort> of(String name) {
        for (Sort sort : values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
