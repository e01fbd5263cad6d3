package kz.undeu.escalation.commitment;

/** How many and how long, with the reason. Lengths are in characters as people count them. */
public enum CommitmentLimit {
    /** A step that can be checked is said in a few sentences. */
    TEXT(1_000),
    /** An address of a page; the column has as much room. */
    LINK(300),
    /** More steps than that to one demand nobody follows. */
    PER_DEMAND(20),
    /** Of one step; news of every month for eight years. */
    UPDATES(100),
    /** Years ahead: a promise for later is none. */
    YEARS(10);

    private final int max;

    CommitmentLimit(int max) {
        this.max = max;
    }

    public int max() {
        return max;
    }
}
