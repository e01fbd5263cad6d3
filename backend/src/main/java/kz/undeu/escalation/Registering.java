package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.clock.TellingSupervisors;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** An agency gives a dossier its number; the review clock starts. */
@Singleton
public class Registering {

    private static final int LONGEST_NUMBER = 60;

    private final Escalations escalations;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;
    private final TellingSupervisors supervisors;

    Registering(Escalations escalations, WorkingDays workingDays, Deadlines deadlines, TellingSupervisors supervisors) {
        this.escalations = escalations;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
        this.supervisors = supervisors;
    }

    /**
     * Registers.
     *
     * @param registeredOn the agency's own date, or null for today
     * @throws Refusal NOT_FOUND, CASE_RETURNED, ALREADY_REGISTERED, INPUT_INVALID
     */
    @Transactional
    public Escalation register(
            EscalationId id, String agency, @Nullable String number, @Nullable LocalDate registeredOn, Instant at) {
        Escalation escalation = escalations.holdOpen(id, agency);
        if (escalation.registeredAt() != null) {
            throw Refusal.of(EscalationRefusal.ALREADY_REGISTERED);
        }
        Instant now = Escalation.notBefore(at, escalation.forwardedAt());
        if (number == null || LocalizedText.isBlank(number)) {
            throw invalid("number", "REQUIRED", "the agency's own registration number");
        }
        if (number.strip().length() > LONGEST_NUMBER) {
            throw invalid("number", "TOO_LONG", "at most " + LONGEST_NUMBER + " characters");
        }
        if (LocalizedText.isUnprintable(number)) {
            throw invalid("number", "UNPRINTABLE", "contains control characters");
        }
        LocalDate day = registeredOn == null ? WorkingDays.dayOf(now) : registeredOn;
        if (day.isAfter(WorkingDays.dayOf(now)) || day.isBefore(WorkingDays.dayOf(escalation.forwardedAt()))) {
            throw invalid("registeredOn", "OUT_OF_RANGE", "from the day of forwarding up to today");
        }
        Owed owed = deadlines.owed(escalation).orElseThrow();
        LocalDate reviewDueOn = workingDays.after(day, escalation.reviewWorkingDays());
        if (escalations.register(id, agency, number.strip(), day, now, owed.dueOn(), reviewDueOn) == 0) {
            throw Refusal.of(EscalationRefusal.ALREADY_REGISTERED);
        }
        supervisors.tellIfOverdue(owed, now);
        return escalations.get(id, agency);
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}
