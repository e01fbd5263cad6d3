package kz.undeu.escalation.channel;

import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.ClockView;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.clock.ClockNoticeKind;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * What an agency is told of a deadline by mail.
 *
 * @param id the same whenever this mail is sent again
 * @param address of the agency that is told
 * @param owing the agency whose deadline it is
 * @param dueOn the last day in time
 * @param createdAt when it was decided to send it
 */
public record ClockMail(
        String id,
        String address,
        ClockNoticeKind kind,
        ClockView.Awaiting awaiting,
        LocalizedText owing,
        EscalationId escalation,
        PetitionId petition,
        LocalizedText title,
        LocalDate dueOn,
        Instant createdAt) {}
