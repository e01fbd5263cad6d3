package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Refusal;

/** Publishing a submitted petition: text, thresholds and term freeze, and it begins to collect. */
@Singleton
public class Publishing {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final LegalNumbers numbers;
    private final WorkingDays workingDays;
    private final List<PetitionListener> listeners;
    private final TransactionOperations<Connection> transactions;

    Publishing(
            Petitions petitions,
            PetitionTexts texts,
            LegalNumbers numbers,
            WorkingDays workingDays,
            List<PetitionListener> listeners,
            TransactionOperations<Connection> transactions) {
        this.petitions = petitions;
        this.texts = texts;
        this.numbers = numbers;
        this.workingDays = workingDays;
        this.listeners = listeners;
        this.transactions = transactions;
    }

    /**
     * Publishes; joins the caller's transaction when there is one.
     *
     * @param requiredLevel how surely who signs must be known, or null for what every signature needs
     * @throws Refusal NOT_FOUND, NOT_SUBMITTED
     */
    public Petition publish(PetitionId id, @Nullable AssuranceLevel requiredLevel, Instant at) {
        return publish(id, PetitionState.SUBMITTED, requiredLevel, at);
    }

    /**
     * Publishes a rejected petition whose appeal was granted, as if it had never been rejected; joins the caller's
     * transaction when there is one.
     *
     * @throws Refusal NOT_FOUND, NOT_SUBMITTED
     */
    public Petition publishAfterAppeal(PetitionId id, @Nullable AssuranceLevel requiredLevel, Instant at) {
        return publish(id, PetitionState.REJECTED, requiredLevel, at);
    }

    private Petition publish(PetitionId id, PetitionState from, @Nullable AssuranceLevel requiredLevel, Instant at) {
        Petition waiting = petitions.get(id);
        if (waiting.state() != from || !from.mayBecome(PetitionState.SEEDING)) {
            throw Refusal.of(PetitionRefusal.NOT_SUBMITTED);
        }
        TextSha256 sha256 = texts.of(id).sha256(waiting.jurisdiction().value(), waiting.topic());
        LocalDate day = WorkingDays.dayOf(at);
        int goal = numbers.inForce(LegalNumber.SEEDING_SIGNATURES, day);
        Instant seedingEndsAt =
                WorkingDays.endOf(workingDays.after(day, numbers.inForce(LegalNumber.SEEDING_WORKING_DAYS, day)));
        Instant closesAt = WorkingDays.endOf(day.plusMonths(numbers.inForce(LegalNumber.COLLECTION_MONTHS, day)));
        return transactions.executeWrite(status -> {
            if (petitions.publish(id, from, at, sha256, goal, requiredLevel, seedingEndsAt, closesAt) == 0) {
                throw Refusal.of(PetitionRefusal.NOT_SUBMITTED);
            }
            Petition published = petitions.get(id);
            listeners.forEach(listener -> listener.published(published, at));
            petitions.forgetOrganizerNonce(id);
            return petitions.get(id);
        });
    }
}
