package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;

/** What became of an agency's answers. */
@Serdeable
record AfterAnswers(RatingFigures ratings, CommitmentFigures commitments) {

    static final AfterAnswers NOTHING = new AfterAnswers(RatingFigures.NONE, CommitmentFigures.NONE);

    AfterAnswers plus(AfterAnswers other) {
        return new AfterAnswers(ratings.plus(other.ratings), commitments.plus(other.commitments));
    }
}
