package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When what happened to one case, as it counts for the agency.
 *
 * @param agency the slug of the agency
 * @param owedBy the last day of what the agency owes now: a registration, an answer, or a new one after a return; null when it
 *     owes nothing
 * @param returnedOn the day on which it returned the case as not its own, whatever came of that later; null when a moderator
 *     refused the return
 */
record CaseTimes(
        String agency,
        @Nullable LocalDate owedBy,
        Instant forwardedAt,
        LocalDate registrationDueOn,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable Instant answeredAt,
        @Nullable LocalDate returnedOn) {

    /** Whether the agency did not act in time: the days that count for it end with its return. */
    boolean isMissed(LocalDate today) {
        return returnedOn == null
                ? isOverdue(today)
                : returnedOn.isAfter(registeredAt == null ? registrationDueOn : reviewDueOn);
    }

    /** Whether the agency must act next. */
    boolean isOpen() {
        return owedBy != null;
    }

    /** Whether the deadline that runs now is over. */
    boolean isOverdue(LocalDate today) {
        return owedBy != null && today.isAfter(owedBy);
    }
}
