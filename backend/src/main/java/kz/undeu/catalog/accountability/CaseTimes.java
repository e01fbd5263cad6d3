package kz.undeu.catalog.accountability;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When what happened to one case, as it counts for the agency.
 *
 * @param agency the slug of the agency
 * @param open whether the agency must act next
 */
record CaseTimes(
        String agency,
        boolean open,
        Instant forwardedAt,
        LocalDate registrationDueOn,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable Instant answeredAt) {

    /** Whether the deadline that runs now is over. */
    boolean isOverdue(LocalDate today) {
        return open && today.isAfter(registeredAt == null ? registrationDueOn : reviewDueOn);
    }
}
