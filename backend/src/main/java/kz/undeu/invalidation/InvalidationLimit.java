package kz.undeu.invalidation;

/** How long and how many, with the reason. */
enum InvalidationLimit {
    /** Hours of a rule's window: a rule names an incident, not a period in which people sign too. */
    WINDOW_HOURS(24),
    /** Signatures of one rule: freezing them is one transaction, and bigger ones stop a cluster of databases. */
    SIGNATURES(200_000),
    /** Below it a count by region is not shown, so that nobody can be picked out. */
    SMALLEST_SHOWN(10);

    private final int max;

    InvalidationLimit(int max) {
        this.max = max;
    }

    int max() {
        return max;
    }
}
