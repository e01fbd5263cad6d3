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

    /** How many of those in some states are due before a day, as it is stored. */
    @Query("SELECT COUNT(*) FROM escalation e WHERE e.state IN (:states) AND " + Owed.DUE_ON + " < :today")
    long countOverdue(Collection<EscalationState> states, LocalDate today);

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

    /**
     * The same, held until the running transaction ends: neither its state nor its agency changes meanwhile.
     *
     * @throws Refusal NOT_FOUND
     */
    default Escalation hold(EscalationId id, String agency) {
        get(id, agency);
        lock(id);
        return get(id, agency);
    }

    @Query("SELECT id FROM escalation WHERE id = :id FOR UPDATE")
    String lock(EscalationId id);

    /**
     * An escalation of an agency that no moderator decides on, held.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED
     */
    default Escalation holdOpen(EscalationId id, String agency) {
        Escalation escalation = hold(id, agency);
        if (escalation.state() == EscalationState.RETURNED) {
            throw Refusal.of(EscalationRefusal.CASE_RETURNED);
        }
        return escalation;
    }

    @Query("""
            UPDATE escalation SET state = 'REGISTERED', registration_number = :number, registered_on = :registeredOn,
                registered_at = :at, registration_due_on = :registrationDueOn, review_due_on = :reviewDueOn
            WHERE id = :id AND agency = :agency AND state = 'FORWARDED'""")
    int register(
            EscalationId id,
            String agency,
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
            WHERE id = :id AND agency = :agency AND state = 'REGISTERED'""")
    int answer(EscalationId id, String agency, Instant at, LocalDate reviewDueOn);

    @Query("UPDATE escalation SET state = 'RETURNED' WHERE id = :id AND state IN ('FORWARDED', 'REGISTERED')")
    int giveBack(EscalationId id);

    /** The return is refused: the agency owes what it owed, on its old days. */
    @Query("""
            UPDATE escalation SET state = CASE WHEN registered_at IS NULL THEN 'FORWARDED' ELSE 'REGISTERED' END
            WHERE id = :id AND state = 'RETURNED'""")
    int keep(EscalationId id);

    /** Forwarded anew, to another agency that knows of it for the first time; what the one before took longer is not its own. */
    @Query("""
            UPDATE escalation SET state = 'FORWARDED', agency = :agency, route = route + 1,
                review_working_days = :reviewWorkingDays, forwarded_at = :at, registration_due_on = :registrationDueOn,
                registration_number = NULL, registered_on = NULL, registered_at = NULL, review_due_on = NULL
            WHERE id = :id AND state = 'RETURNED'""")
    int routeOn(EscalationId id, String agency, int reviewWorkingDays, Instant at, LocalDate registrationDueOn);

    /** Locks one that still waits for the same until the running transaction ends; empty when it has gone on. */
    @Query("SELECT id FROM escalation WHERE id = :id AND state = :state FOR UPDATE")
    Optional<String> lock(EscalationId id, EscalationState state);
}
