package kz.undeu.burst;

/** From when on a count sticks out, with the reason. None of it proves anything; it says where to look. */
enum BurstLimit {
    /** Hours looked at together: a day has its own rhythm, and more is more than a page can show. */
    WINDOW_HOURS(24),
    /** Days of a petition's past that say what is usual for it. */
    PAST_DAYS(7),
    /** Signatures in a minute: fewer come from one shared link in one full bus. */
    MINUTE_SIGNATURES(20),
    /** So many times the usual in a minute: a post of somebody well known gives about half of it. */
    MINUTE_TIMES_USUAL(10),
    /** Signatures of a region or an origin in an hour: with fewer, chance alone makes big shares. */
    HOUR_SIGNATURES(30),
    /** Signatures of all in an hour, below which a share says nothing. */
    HOUR_SIGNATURES_OF_ALL(50),
    /** So many times its usual share in an hour. */
    TIMES_USUAL_SHARE(3),
    /**
     * Percent of an hour from one address block. Mobile carriers put thousands of people behind a few blocks, so up to
     * a fifth from one of them is an ordinary hour.
     */
    ORIGIN_PERCENT_OF_HOUR(20),
    /** Signatures from one address block in a minute. */
    ORIGIN_SIGNATURES_OF_MINUTE(30),
    /** Percent of a minute from one address block: a carrier never has half of a country. */
    ORIGIN_PERCENT_OF_MINUTE(50),
    /** Signatures elsewhere with which a usual share can be told. */
    ENOUGH_TO_COMPARE(100),
    /** Minutes of calm that end a burst. */
    CALM_MINUTES(3),
    /** Below it a count by origin is not shown, so that nobody can be picked out. */
    SMALLEST_SHOWN(10),
    /** Origins shown, the biggest first: one letter for each. */
    ORIGINS(26),
    /** Seconds a query may take; the rest of the product needs the database too. */
    QUERY_SECONDS(10);

    private final int value;

    BurstLimit(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
