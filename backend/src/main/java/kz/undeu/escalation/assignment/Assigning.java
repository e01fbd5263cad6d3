package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.identity.StoredKeys;
import kz.undeu.kernel.Refusal;

/**
 * Gives a case into the hands of an officer. It tells colleagues who is at work and forbids nothing: any officer of the
 * agency may register and answer, as somebody must when the one who has the case is away.
 */
@Singleton
class Assigning {

    private final Escalations escalations;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final ColleagueNames names;
    private final Handovers handovers;
    private final StoredKeys stored;
    private final Deadlines deadlines;

    Assigning(
            Escalations escalations,
            Assignments assignments,
            Colleagues colleagues,
            ColleagueNames names,
            Handovers handovers,
            StoredKeys stored,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.names = names;
        this.handovers = handovers;
        this.stored = stored;
        this.deadlines = deadlines;
    }

    /**
     * Gives a case to an officer.
     *
     * @param to null for the caller
     * @param from who has it as far as the caller knows, or null for nobody
     * @throws Refusal NOT_FOUND, ALREADY_ANSWERED, ASSIGNMENT_CHANGED, COLLEAGUE_UNKNOWN
     */
    @Transactional
    public void give(
            EscalationId id, Person officer, @Nullable ColleagueId to, @Nullable ColleagueId from, Instant at) {
        Escalation escalation = open(id, officer.agency());
        ColleagueId by = acting(officer, at);
        ColleagueId target = to == null ? by : known(to, escalation.agency());
        ColleagueId holder = holder(id, escalation.agency());
        // Who repeats a request that was lost on its way back finds what they asked for.
        if (target.equals(holder)) {
            return;
        }
        if (!Objects.equals(holder, from)) {
            throw Refusal.of(AssignmentRefusal.ASSIGNMENT_CHANGED);
        }
        assignments.put(id, target, at);
        handovers.save(new Handover(null, id, by, target, at));
    }

    /**
     * Puts a case back for anybody to take; without a word when nobody has it.
     *
     * @param from who has it as far as the caller knows; null from who does not say
     * @throws Refusal NOT_FOUND, ALREADY_ANSWERED, ASSIGNMENT_CHANGED
     */
    @Transactional
    public void putBack(EscalationId id, Person officer, @Nullable ColleagueId from, Instant at) {
        Escalation escalation = open(id, officer.agency());
        ColleagueId holder = holder(id, escalation.agency());
        if (holder == null) {
            return;
        }
        if (from != null && !holder.equals(from)) {
            throw Refusal.of(AssignmentRefusal.ASSIGNMENT_CHANGED);
        }
        ColleagueId by = acting(officer, at);
        assignments.remove(id);
        handovers.save(new Handover(null, id, by, null, at));
    }

    /** What the caller is to their agency, if they have taken a case before. */
    Optional<Colleague> of(Person officer) {
        return colleagues.of(officer.key(), stored).stream()
                .filter(each -> each.agency().equals(officer.agency()))
                .findFirst();
    }

    /** The caller's transaction holds the case's row from here on. */
    private Escalation open(EscalationId id, String agency) {
        escalations.get(id, agency);
        assignments.lock(id);
        Escalation escalation = escalations.get(id, agency);
        // After a return of the answer somebody has it in hand again.
        if (escalation.state() == EscalationState.ANSWERED
                && deadlines.owed(escalation).isEmpty()) {
            throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
        }
        return escalation;
    }

    private @Nullable ColleagueId holder(EscalationId id, String agency) {
        return assignments
                .findByEscalation(id)
                .map(Assignment::colleague)
                // Whoever had it in another agency, before it went on to this one, has it no more.
                .filter(holder -> colleagues.findByIdAndAgency(holder, agency).isPresent())
                .orElse(null);
    }

    private ColleagueId known(ColleagueId id, String agency) {
        return colleagues
                .findByIdAndAgency(id, agency)
                .filter(colleague -> colleague.personKey() != null)
                .map(Colleague::id)
                .orElseThrow(() -> Refusal.of(AssignmentRefusal.COLLEAGUE_UNKNOWN));
    }

    /** The caller, known to colleagues from now on. */
    private ColleagueId acting(Person officer, Instant at) {
        colleagues.lock(officer.agency());
        Optional<Colleague> known = of(officer);
        if (known.isPresent()) {
            ColleagueId id = known.get().id();
            colleagues.acted(id, names.seal(id, officer.displayName()), at);
            return id;
        }
        ColleagueId id = ColleagueId.random();
        colleagues.save(new Colleague(id, officer.agency(), officer.key(), names.seal(id, officer.displayName()), at));
        return id;
    }

    List<Colleague> colleaguesOf(String agency) {
        return colleagues.findByAgencyAndPersonKeyIsNotNull(agency);
    }
}
