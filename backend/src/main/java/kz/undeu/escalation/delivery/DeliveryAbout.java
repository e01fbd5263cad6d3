package kz.undeu.escalation.delivery;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.escalation.clock.ClockNoticeKind;

/** What is on its way to an agency. */
enum DeliveryAbout {
    DOSSIER,
    /** A deadline of the agency comes near. */
    REMINDER,
    /** An agency that it supervises has missed a deadline. */
    OVERDUE,
    /** An answer of the agency came back as inadequate. */
    ANSWER_RETURNED;

    static DeliveryAbout of(@Nullable ClockNoticeKind notice) {
        if (notice == null) {
            return DOSSIER;
        }
        return switch (notice) {
            case REMINDER -> REMINDER;
            case OVERDUE -> OVERDUE;
            case ANSWER_RETURNED -> ANSWER_RETURNED;
        };
    }
}
