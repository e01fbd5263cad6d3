package kz.undeu.catalog.desk;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.catalog.forecast.Forecasting;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;

/** Puts together what an organizer is told of a petition. */
@Singleton
class Desks {

    private final Forecasting forecasting;
    private final Tallies tallies;
    private final LegalNumbers numbers;
    private final WorkingDays workingDays;

    Desks(Forecasting forecasting, Tallies tallies, LegalNumbers numbers, WorkingDays workingDays) {
        this.forecasting = forecasting;
        this.tallies = tallies;
        this.numbers = numbers;
        this.workingDays = workingDays;
    }

    DeskView of(Petition petition, Instant at) {
        return new DeskView(
                petition.id(),
                petition.state(),
                waiting(petition, at),
                seedingMissing(petition),
                forecasting.of(petition, at));
    }

    private @Nullable WaitingView waiting(Petition petition, Instant at) {
        if (petition.state() != PetitionState.SUBMITTED || petition.submittedAt() == null) {
            return null;
        }
        LocalDate today = WorkingDays.dayOf(at);
        LocalDate submittedOn = WorkingDays.dayOf(petition.submittedAt());
        int allowed = numbers.inForce(LegalNumber.MODERATION_WORKING_DAYS, today);
        return new WaitingView(
                workingDays.between(submittedOn, today), allowed, workingDays.after(submittedOn, allowed));
    }

    private @Nullable Long seedingMissing(Petition petition) {
        if (petition.state() != PetitionState.SEEDING || petition.seedingGoal() == null) {
            return null;
        }
        long inForce = tallies.findByPetition(petition.id()).map(Tally::inForce).orElse(0L);
        return Math.max(0, petition.seedingGoal() - inForce);
    }
}
