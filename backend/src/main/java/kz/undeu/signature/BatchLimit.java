package kz.undeu.signature;

import java.time.Duration;

/**
 * How many requests go into one transaction at most. It follows the database: while full batches are written quickly it
 * grows, and when they take long it shrinks, so that nobody waits behind a long transaction and a hot petition gives its
 * writer back soon. A database whose transactions are slow however small gets batches as big as if it were fast: there,
 * small ones would only make everybody wait longer.
 */
final class BatchLimit {

    /** Nobody notices that a signature took so long, and a writer takes twenty turns of it a second. */
    static final Duration GOAL = Duration.ofMillis(50);

    /** Below it the cost of a transaction outweighs that of its rows, whatever the database. */
    static final int LEAST = 50;

    private static final int FIRST = 200;
    /** A transaction of many rows may take so much longer than the shortest of late. */
    private static final int FACTOR = 3;

    private final int most;
    private int limit;
    private double shortestNanos = Double.MAX_VALUE;

    /** @param most what it never exceeds, at least 1 */
    BatchLimit(int most) {
        this.most = most;
        this.limit = Math.min(most, FIRST);
    }

    synchronized int now() {
        return limit;
    }

    /**
     * Learns from a batch. One that was not full says nothing of how many would be too many; one for which another writer
     * had left nothing says nothing at all, as it wrote nothing.
     */
    synchronized void took(int size, Duration time) {
        if (size == 0) {
            return;
        }
        double nanos = time.toNanos();
        // It is forgotten slowly: a percent with every batch.
        shortestNanos = Math.min(nanos, shortestNanos * 1.01);
        if (size < limit) {
            return;
        }
        limit = nanos > Math.max(GOAL.toNanos(), FACTOR * shortestNanos)
                ? Math.max(Math.min(LEAST, most), limit * 3 / 4)
                : Math.min(most, limit + limit / 4 + 1);
    }
}
