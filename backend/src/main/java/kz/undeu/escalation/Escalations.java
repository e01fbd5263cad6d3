package kz.undeu.escalation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

/** Reads and changes escalations; a change of state is conditional on the state before and returns the rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Escalations extends GenericRepository<Escalation, EscalationId> {

    Escalation save(Escalation escalation);

    Optional<Escalation> findById(EscalationId id);

    Optional<Escalation> findByPetitionAndTier(PetitionId petition, int tier);

    List<Escalation> findByPetitionOrderByTier(PetitionId petition);

    List<Escalation> findByPetitionInOrderByTier(Collection<PetitionId> petitions);

    List<Escalation> findByIdIn(Collection<EscalationId> ids);

    long countByAgencyAndState(String agency, EscalationState state);

    /** All that wait for an agency to act. */
    List<Escalation> findByStateIn(Collection<EscalationState> states);

    /**
     * An escalation of an agency; others do not learn that it exists.
     *
     * @throws Refusal NOT_FOUND
     */
    default Escalation get(EscalationId id, String agency) {
        return findById(id)
                .filter(escalation -> escalation.agency().equals(agency))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    @Query("""
            UPDATE escalation SET state = 'REGISTERED', registration_number = :number, registered_on = :registeredOn,
                registered_at = :at, registration_due_on = :registrationDueOn, review_due_on = :reviewDueOn
            WHERE id = :id AND state = 'FORWARDED'""")
    int register(
            EscalationId id,
            String number,
            LocalDate registeredOn,
            Instant at,
            LocalDate registrationDueOn,
            LocalDate reviewDueOn);

    /** Moves the deadline of who has not registered; another step may have come in between. */
    @Query("UPDATE escalation SET registration_due_on = :day WHERE id = :id AND state = 'FORWARDED'")
    int moveRegistration(EscalationId id, LocalDate day);

    /** Moves the deadline of who has registered and not answered. */
    @Query("UPDATE escalation SET review_due_on = :day WHERE id = :id AND state = 'REGISTERED'")
    int moveReview(EscalationId id, LocalDate day);

    /** Gives who has registered and not answered more working days. */
    @Query("""
            UPDATE escalation SET review_working_days = :reviewWorkingDays, review_due_on = :reviewDueOn
            WHERE id = :id AND agency = :agency AND state = 'REGISTERED'""")
    int extend(EscalationId id, String agency, int reviewWorkingDays, LocalDate reviewDueOn);

    @Query("""
            UPDATE escalation SET state = 'ANSWERED', answered_at = :at, review_due_on = :reviewDueOn
            WHERE id = :id AND state = 'REGISTERED'""")
    int answer(EscalationId id, Instant at, LocalDate reviewDueOn);

    /** Locks one that still waits for the same until the running transaction ends; empty when it has gone on. */
    @Query("SELECT id FROM escalation WHERE id = :id AND state = :state FOR UPDATE")
    Optional<String> lock(EscalationId id, EscalationState state);
}
