package kz.undeu.catalog.finding;

/**
 * The order of petitions as it was at the beginning of an hour. It is made from facts before that hour only, so it is the
 * same whenever and on whatever replica it is made: who pages through a list reads one order, however counts move.
 *
 * @param hour hours since 1970
 * @param signatures in force at the beginning of the hour, by number of the petition
 * @param trend by number
 * @param nearness to the next threshold in millionths, or -1 where none is left, by number
 */
record Ranks(long hour, long[] signatures, long[] trend, long[] nearness) {

    static final Ranks NONE = new Ranks(0, new long[0], new long[0], new long[0]);

    /** Petitions that were opened later come last, by 0. */
    private static long of(long[] values, int number) {
        return number < values.length ? values[number] : 0;
    }

    boolean isNearSomething(int number) {
        return of(nearness, number) >= 0;
    }

    long value(Sort sort, Listed petition, float fit) {
        return switch (sort) {
            // Among what fits equally well, what more people support comes first.
            case BEST ->
                Math.round(fit * 1000.0) * 1_000_000
                        + Math.round(1000 * Math.log1p(Math.max(0, of(signatures, petition.number()))));
            case TRENDING -> of(trend, petition.number());
            case NEWEST -> petition.openedAt();
            case SIGNATURES -> of(signatures, petition.number());
            case CLOSING -> -petition.closesAt();
            case NEAREST -> of(nearness, petition.number());
        };
    }
}
