package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LocalizedText;

/**
 * A step that an agency promises to a demand it satisfies. (The commitment of the event log is another thing, which only the
 * signature and transparency modules know.)
 *
 * @param demand the number of the demand
 * @param dueOn the date promised first
 */
@MappedEntity("agency_commitment")
public record AgencyCommitment(
        @Id @GeneratedValue @Nullable Long id,
        EscalationId escalation,
        int demand,
        @TypeDef(type = DataType.JSON) LocalizedText text,
        LocalDate dueOn,
        Instant madeAt) {

    /**
     * The date that counts now: the latest one said.
     *
     * @param updates of this commitment, oldest first
     */
    LocalDate currentDueOn(List<CommitmentUpdate> updates) {
        return updates.stream()
                .filter(update -> update.newDueOn() != null)
                .reduce((earlier, later) -> later)
                .map(CommitmentUpdate::newDueOn)
                .orElse(dueOn);
    }

    /**
     * Where it stands. A moved date is waited for before it is late, but only who keeps the first date keeps the promise in
     * time: otherwise moving dates would make every promise a kept one.
     *
     * @param updates of this commitment, oldest first
     */
    CommitmentState state(List<CommitmentUpdate> updates, LocalDate today) {
        CommitmentStatus said = updates.isEmpty()
                ? CommitmentStatus.IN_PROGRESS
                : updates.get(updates.size() - 1).status();
        return switch (said) {
            case KEPT -> keptOn(updates).isAfter(dueOn) ? CommitmentState.KEPT_LATE : CommitmentState.KEPT;
            case BROKEN -> CommitmentState.BROKEN;
            case IN_PROGRESS, POSTPONED ->
                today.isAfter(currentDueOn(updates)) ? CommitmentState.LATE : CommitmentState.PROMISED;
        };
    }

    /**
     * The days on whose end it was late: the date promised first, or a later one, over without its being done.
     *
     * @param updates of this commitment, oldest first
     */
    List<LocalDate> missed(List<CommitmentUpdate> updates, LocalDate today) {
        List<LocalDate> missed = new ArrayList<>();
        LocalDate due = dueOn;
        for (CommitmentUpdate update : updates) {
            if (WorkingDays.dayOf(update.updatedAt()).isAfter(due) && !missed.contains(due)) {
                missed.add(due);
            }
            if (update.newDueOn() != null) {
                due = update.newDueOn();
            }
        }
        if (state(updates, today) == CommitmentState.LATE && !missed.contains(due)) {
            missed.add(due);
        }
        return missed;
    }

    /** Days since the date that counts now, when it is late; else 0. Days of the calendar, as a date was promised. */
    int overdueDays(List<CommitmentUpdate> updates, LocalDate today) {
        return state(updates, today) == CommitmentState.LATE
                ? (int) ChronoUnit.DAYS.between(currentDueOn(updates), today)
                : 0;
    }

    private static LocalDate keptOn(List<CommitmentUpdate> updates) {
        return WorkingDays.dayOf(updates.get(updates.size() - 1).updatedAt());
    }
}
