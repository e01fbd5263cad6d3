package kz.undeu.escalation.rating;

import java.time.Instant;

/**
 * An answer that can be rated.
 *
 * @param number 1, or 2 for the answer given after a return
 * @param answeredAt when its newest version was published
 * @param endsAt the first instant at which it is not rated any more
 */
record RatingRound(int number, Instant answeredAt, Instant endsAt) {

    boolean isOpen(Instant at) {
        return at.isBefore(endsAt);
    }
}
