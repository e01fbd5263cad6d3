package kz.undeu.escalation.rating;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;

/** Finds what somebody has rated. No table leads from a person to it, so the tag they would have is computed and looked for. */
@Singleton
public class MyRatings {

    private static final int ROUNDS = 2;

    private final Escalations escalations;
    private final PetitionTexts texts;
    private final Rating rating;
    private final RatingRows rows;
    private final RatingRounds rounds;

    MyRatings(Escalations escalations, PetitionTexts texts, Rating rating, RatingRows rows, RatingRounds rounds) {
        this.escalations = escalations;
        this.texts = texts;
        this.rating = rating;
        this.rows = rows;
        this.rounds = rounds;
    }

    /**
     * Their marks that are not destroyed yet.
     *
     * @param signed the petitions they ever signed; nobody else rates
     */
    public List<MyRating> of(Person person, Collection<PetitionId> signed) {
        List<MyRating> found = new ArrayList<>();
        if (signed.isEmpty()) {
            return found;
        }
        for (Escalation escalation : escalations.findByPetitionInOrderByTier(signed)) {
            if (escalation.state() != EscalationState.ANSWERED) {
                continue;
            }
            LocalDate keptUntil = rounds.lastDay(escalation.id());
            int demands = texts.of(escalation.petition()).demands().size();
            for (int round = 1; round <= ROUNDS; round++) {
                for (int demand = 1; demand <= demands; demand++) {
                    if (rows.isMarked(escalation.id(), rating.tag(escalation, round, demand, person))) {
                        found.add(new MyRating(escalation.petition(), escalation.agency(), demand, round, keptUntil));
                    }
                }
            }
        }
        return found;
    }
}
