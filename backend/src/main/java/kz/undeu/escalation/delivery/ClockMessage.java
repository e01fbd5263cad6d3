package kz.undeu.escalation.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.undeu.escalation.ClockView;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.clock.ClockNotice;
import kz.undeu.petition.PetitionId;

/**
 * The body of a webhook about a deadline. Says nothing of any person. docs/delivery.md describes it for receivers.
 *
 * @param type escalation.reminder, escalation.overdue or escalation.answer_returned
 * @param timestamp when the notice was written; not when this is sent
 */
@Serdeable
record ClockMessage(String type, Instant timestamp, Data data) {

    /** Of facts that do not change: the same bytes whenever it is sent again. */
    static ClockMessage of(ClockNotice notice, Escalation escalation, String publicAddress) {
        String type = switch (notice.kind()) {
            case REMINDER -> "escalation.reminder";
            case OVERDUE -> "escalation.overdue";
            case ANSWER_RETURNED -> "escalation.answer_returned";
        };
        return new ClockMessage(
                type,
                notice.toldAt().truncatedTo(ChronoUnit.MICROS),
                new Data(
                        escalation.id(),
                        escalation.petition(),
                        escalation.tier(),
                        notice.owing(),
                        notice.awaiting(),
                        notice.dueOn(),
                        publicAddress + "/api/v1/petitions/" + escalation.petition() + "/escalations"));
    }

    /**
     * Which deadline it is.
     *
     * @param agency the slug of the agency whose deadline it is
     * @param awaiting what it owes
     * @param dueOn the last day in time
     * @param publicAddress where everybody finds the case
     */
    @Serdeable
    record Data(
            EscalationId escalation,
            PetitionId petition,
            int tier,
            String agency,
            ClockView.Awaiting awaiting,
            LocalDate dueOn,
            String publicAddress) {}
}
