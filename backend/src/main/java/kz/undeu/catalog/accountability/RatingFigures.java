package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How those who signed rate an agency's answers. Only demands count that have enough ratings to be shown, and of each the
 * numbers that are shown, rounded down to 5: nothing can be told here that the petitions' pages do not tell.
 *
 * @param demands so many
 * @param yes of their ratings: the demand was answered
 * @param returned answers that a moderator returned as inadequate
 */
@Serdeable
record RatingFigures(int demands, long yes, long partly, long no, int returned) {

    static final RatingFigures NONE = new RatingFigures(0, 0, 0, 0, 0);

    private static final long STEP = 5;

    /** Of one demand, from exact numbers. */
    static RatingFigures ofDemand(long yes, long partly, long no) {
        return new RatingFigures(1, yes - yes % STEP, partly - partly % STEP, no - no % STEP, 0);
    }

    static RatingFigures ofReturned(int returned) {
        return new RatingFigures(0, 0, 0, 0, returned);
    }

    RatingFigures plus(RatingFigures other) {
        return new RatingFigures(
                demands + other.demands,
                yes + other.yes,
                partly + other.partly,
                no + other.no,
                returned + other.returned);
    }
}
