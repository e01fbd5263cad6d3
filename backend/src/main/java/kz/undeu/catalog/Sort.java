package kz.undeu.catalog;

import java.util.Locale;
import java.util.Optional;

/** The orders of the list. Each is a whole number per petition, biggest first, so that one cursor serves them all. */
enum Sort {
    /** Signatures of the last three days. */
    TRENDING("""
            COALESCE((SELECT SUM(h.change_in_force) FROM hour_tally h
                      WHERE h.petition = p.id AND h.hour >= :trendsFrom), 0)"""),
    NEWEST("TIMESTAMPDIFF(SECOND, '2020-01-01', p.opened_at)"),
    SIGNATURES("t.signed - t.withdrawn - t.invalidated"),
    /** Nearest end first. */
    CLOSING("-TIMESTAMPDIFF(SECOND, '2020-01-01', p.closes_at)"),
    /** Nearest to its next threshold first, in millionths of it. */
    NEAREST("""
            FLOOR(1000000 * (t.signed - t.withdrawn - t.invalidated)
                / (SELECT MIN(h.required) FROM threshold h WHERE h.petition = p.id AND h.reached_at IS NULL))""");

    private final String value;

    Sort(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** Only petitions that still collect have an end or a next threshold to come near to. */
    boolean isOnlyForOpen() {
        return this == CLOSING || this == NEAREST;
    }

    static Optional<Sort> of(String name) {
        for (Sort sort : values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
