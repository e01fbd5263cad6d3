package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.ClockView.Awaiting;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.jurisdiction.WorkingDays;

/** Says which deadlines of a case went by before its agency acted; computed, whether or not anybody was told. */
@Singleton
public class MissedDeadlines {

    private final Deadlines deadlines;

    MissedDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * A deadline that went by.
     *
     * @param missedAt the first instant after its last day
     */
    public record Missed(Awaiting awaiting, Instant missedAt) {}

    /** Those of the agency that has the case, up to an instant. */
    public List<Missed> of(Escalation stored, Instant at) {
        Escalation escalation = deadlines.of(stored);
        List<Missed> missed = new ArrayList<>();
        add(missed, Awaiting.REGISTRATION, escalation.registrationDueOn(), escalation.registeredAt(), at);
        add(missed, Awaiting.RESPONSE, escalation.reviewDueOn(), escalation.answeredAt(), at);
        return missed;
    }

    private static void add(
            List<Missed> missed, Awaiting awaiting, @Nullable LocalDate dueOn, @Nullable Instant acted, Instant at) {
        if (dueOn != null && WorkingDays.dayOf(acted == null ? at : acted).isAfter(dueOn)) {
            missed.add(new Missed(awaiting, WorkingDays.endOf(dueOn)));
        }
    }
}
