package kz.undeu.escalation.rating;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.escalation.EscalationId;

/**
 * How signatories rated the answer to one demand, exactly. For the inside; everybody is shown {@link DemandRatingsView}.
 *
 * @param round 1, or 2 for the answer given after a return
 */
record RatingCount(EscalationId escalation, int round, int demand, long yes, long partly, long no) {

    private static final long PERCENT = 100;

    long ratings() {
        return yes + partly + no;
    }

    /**
     * Whether so many say no that a moderator may return the answer; in whole numbers, nothing is rounded.
     *
     * @param noPercent of those who rated
     * @param ratersPercent of the signatories
     * @param signatures in force
     */
    boolean isInadequate(int noPercent, int ratersPercent, long signatures) {
        return ratings() > 0
                && PERCENT * no >= noPercent * ratings()
                && PERCENT * ratings() >= ratersPercent * signatures;
    }

    Frozen frozen() {
        return new Frozen(demand, yes, partly, no);
    }

    /** As it was when an answer was returned, and as a moderator sees it. */
    @Serdeable
    record Frozen(int demand, long yes, long partly, long no) {

        long ratings() {
            return yes + partly + no;
        }
    }
}
