package kz.undeu.threshold;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionListener;

/** Freezes a petition's thresholds in the transaction that publishes it. Later figures and rules never move them. */
@Singleton
@Order(0)
class Freezing implements PetitionListener {

    private final Ladder ladder;
    private final Ladders ladders;

    Freezing(Ladder ladder, Ladders ladders) {
        this.ladder = ladder;
        this.ladders = ladders;
    }

    @Override
    public void published(Petition petition, Instant at) {
        ladders.save(ladder.of(petition.id(), petition.jurisdiction(), petition.topic(), WorkingDays.dayOf(at)));
    }

    @Override
    public void closing(PetitionId petition, Instant at) {
        // What was frozen stays, and what was reached stays reached.
    }
}
