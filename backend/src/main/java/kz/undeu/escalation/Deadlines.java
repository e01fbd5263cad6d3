package kz.undeu.escalation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;

/**
 * Computes the deadline that runs now by the calendar as it is now: a holiday that is entered later moves it. Deadlines that
 * were met or missed before the next step stay what they were.
 */
@Singleton
public class Deadlines {

    private final WorkingDays workingDays;
    private final LegalNumbers numbers;

    Deadlines(WorkingDays workingDays, LegalNumbers numbers) {
        this.workingDays = workingDays;
        this.numbers = numbers;
    }

    /** The escalation with the deadline that runs now. */
    public Escalation of(Escalation escalation) {
        return switch (escalation.state()) {
            case FORWARDED -> escalation.dueBy(ofRegistration(WorkingDays.dayOf(escalation.forwardedAt())));
            case REGISTERED ->
                escalation.dueBy(workingDays.after(escalation.registeredOn(), escalation.reviewWorkingDays()));
            case REACHED, ANSWERED -> escalation;
        };
    }

    /** The last day on which registering is in time, by the number in force on the day of forwarding. */
    LocalDate ofRegistration(LocalDate forwardedOn) {
        return workingDays.after(forwardedOn, numbers.inForce(LegalNumber.REGISTRATION_WORKING_DAYS, forwardedOn));
    }
}
