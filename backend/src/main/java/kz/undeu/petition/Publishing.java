package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.pause.Gate;

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
     * @throws Refusal NOT_FOUND, NOT_SUBMITTED, COLLECTION_PAUSED
     */
    public Petition publish(PetitionId id, @Nullable AssuranceLevel requiredLevel, Instant at) {
        return publish(id, Transition.PUBLISH, requiredLevel, at);
    }

    /**
     * Publishes a rejected petition whose appeal was upheld, as if it had never been rejected; joins the caller's
     * transaction when there is one.
     *
     * @throws Refusal NOT_FOUND, NOT_SUBMITTED, COLLECTION_PAUSED
     */
    public Petition publishAfterAppeal(PetitionId id, @Nullable AssuranceLevel requiredLevel, Instant at) {
        return publish(id, Transition.PUBLISH_AFTER_APPEAL, requiredLevel, at);
    }

    private Petition publish(PetitionId id, Transition transition, @Nullable AssuranceLevel requiredLevel, Instant at) {
        Petition waiting = petitions.get(id);
        transition.mustBePossibleIn(waiting.state());
        TextSha256 sha256 = texts.of(id).sha256(waiting.jurisdiction().value(), waiting.topic());
        LocalDate day = WorkingDays.dayOf(at);
        int goal = numbers.inForce(LegalNumber.SEEDING_SIGNATURES, day);
        Instant seedingEndsAt =
                WorkingDays.endOf(workingDays.after(day, numbers.inForce(LegalNumber.SEEDING_WORKING_DAYS, day)));
        Instant closesAt = WorkingDays.endOf(day.plusMonths(numbers.inForce(LegalNumber.COLLECTION_MONTHS, day)));
        return transactions.executeWrite(status -> {
            // The organizer's signature is the first of a collection, and comes with the publication.
            mustNotBePaused(status.getConnection());
            transition.mustHaveHappened(petitions.publish(
                    id,
                    transition.to(),
                    transition.fromNames(),
                    at,
                    sha256,
                    goal,
                    requiredLevel,
                    seedingEndsAt,
                    closesAt));
            Petition published = petitions.get(id);
            listeners.forEach(listener -> listener.published(published, at));
            petitions.forgetOrganizerNonce(id);
            return petitions.get(id);
        });
    }

    private static void mustNotBePaused(Connection connection) {
        try {
            if (Gate.isClosed(connection)) {
                throw Refusal.of(PetitionRefusal.COLLECTION_PAUSED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
