package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.signature.Signatories;

/**
 * A signatory says whether an answer answers the demands, once for each. Counted without knowing who: what is kept of the
 * person is a tag that says that they rated, what is kept of the rating is a sum.
 */
@Singleton
public class Rating {

    private final Escalations escalations;
    private final AnswerReturns returns;
    private final RatingRounds rounds;
    private final RatingRows rows;
    private final Signatories signatories;
    private final PetitionTexts texts;
    private final AssuranceConfiguration assurance;
    private final TransactionOperations<Connection> transactions;

    Rating(
            Escalations escalations,
            AnswerReturns returns,
            RatingRounds rounds,
            RatingRows rows,
            Signatories signatories,
            PetitionTexts texts,
            AssuranceConfiguration assurance,
            TransactionOperations<Connection> transactions) {
        this.escalations = escalations;
        this.returns = returns;
        this.rounds = rounds;
        this.rows = rows;
        this.signatories = signatories;
        this.texts = texts;
        this.assurance = assurance;
        this.transactions = transactions;
    }

    /**
     * Counts ratings, all or none of them. They cannot be changed later: nobody knows which are whose.
     *
     * @throws Refusal NOT_FOUND, INPUT_INVALID, NOTHING_TO_RATE, RATING_ENDED, ANSWER_CHANGED, LEVEL_TOO_LOW, NOT_A_SIGNATORY,
     *     ALREADY_RATED
     */
    public MyRatingView rate(PetitionId petition, EscalationId id, Person person, RatingInput input, Instant at) {
        Escalation escalation = of(petition, id);
        Map<Integer, Answered> ratings =
                checked(input.ratings(), texts.of(petition).demands().size());
        RatingRound round = rounds.current(id, returns.findByEscalation(id).orElse(null))
                .orElseThrow(() -> Refusal.of(RatingRefusal.NOTHING_TO_RATE));
        if (!round.isOpen(at)) {
            throw Refusal.of(RatingRefusal.RATING_ENDED);
        }
        if (input.round() != null && input.round() != round.number()) {
            throw Refusal.of(RatingRefusal.ANSWER_CHANGED);
        }
        person.mustBeKnown(assurance.signingLevel());
        if (!signatories.include(petition, person)) {
            throw Refusal.of(RatingRefusal.NOT_A_SIGNATORY);
        }
        // Hashed before the transaction begins. Demands in their order: whoever rates at the same time waits, and no
        // two for
        // each other.
        Map<Integer, byte[]> tags = new TreeMap<>();
        ratings.keySet().forEach(demand -> tags.put(demand, tag(escalation, round.number(), demand, person)));
        transactions.executeWrite(status -> {
            tags.forEach((demand, tag) -> {
                if (!rows.mark(id, tag)) {
                    throw Refusal.of(RatingRefusal.ALREADY_RATED);
                }
            });
            ratings.forEach((demand, answered) -> rows.count(id, round.number(), demand, answered));
            return null;
        });
        return mine(petition, id, person);
    }

    /**
     * Which demands somebody has rated.
     *
     * @throws Refusal NOT_FOUND
     */
    MyRatingView mine(PetitionId petition, EscalationId id, Person person) {
        Escalation escalation = of(petition, id);
        int round = returns.findByEscalation(id)
                .map(returned ->
                        rounds.current(id, returned).map(RatingRound::number).orElse(1))
                .orElse(1);
        List<Integer> rated = new ArrayList<>();
        for (int demand = 1; demand <= texts.of(petition).demands().size(); demand++) {
            if (rows.isMarked(id, tag(escalation, round, demand, person))) {
                rated.add(demand);
            }
        }
        return new MyRatingView(signatories.include(petition, person), rated);
    }

    /** Made for one demand of one answer, so that not even which demands the same person rated can be told from the rows. */
    byte[] tag(Escalation escalation, int round, int demand, Person person) {
        return signatories
                .ratingTag(escalation.petition(), escalation.id() + " " + round + " " + demand, person)
                .orElseThrow(() -> new IllegalStateException("an escalation of a petition that was never published"));
    }

    private Escalation of(PetitionId petition, EscalationId id) {
        return escalations
                .findById(id)
                .filter(escalation -> escalation.petition().equals(petition))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static Map<Integer, Answered> checked(@Nullable List<RatingInput.DemandRating> given, int demands) {
        List<Violation> violations = new ArrayList<>();
        Map<Integer, Answered> ratings = new TreeMap<>();
        Set<Integer> named = new HashSet<>();
        if (given == null || given.isEmpty()) {
            violations.add(new Violation("ratings", "REQUIRED", "a rating of at least one demand"));
        } else {
            for (int i = 0; i < given.size(); i++) {
                RatingInput.DemandRating rating = given.get(i);
                String field = "ratings[" + i + "]";
                if (rating == null || rating.answered() == null) {
                    violations.add(new Violation(field + ".answered", "REQUIRED", "YES, PARTLY or NO"));
                } else if (rating.demand() == null || rating.demand() < 1 || rating.demand() > demands) {
                    violations.add(new Violation(field + ".demand", "UNKNOWN", "no such demand"));
                } else if (!named.add(rating.demand())) {
                    violations.add(new Violation(field + ".demand", "TWICE", "rated twice"));
                } else {
                    ratings.put(rating.demand(), rating.answered());
                }
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return ratings;
    }
}
