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
    private final Thresholds thresholds;

    Freezing(Ladder ladder, Thresholds thresholds) {
        this.ladder = ladder;
        this.thresholds = thresholds;
    }

    @Override
    public void published(Petition petition, Instant at) {
        thresholds.saveAll(ladder.of(petition.id(), petition.jurisdiction(), petition.topic(), WorkingDays.dayOf(at)));
    }

    @Override
    public void closing(PetitionId petition, Instant at) {
        // What was frozen stays, and what was reached stays reached.
    }
}
