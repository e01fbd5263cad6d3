package kz.undeu.notification.notice;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import kz.undeu.petition.ClosedBecause;

/**
 * What was true when it happened; each kind has what it needs.
 *
 * @param signatures in force
 * @param required by the threshold or the seeding
 * @param agency the slug of the agency
 * @param registrationNumber the agency's own
 * @param dueOn the last day on which the agency is in time
 * @param closedBecause why the petition ended
 * @param reached whether it had reached a threshold by then
 * @param spread what the threshold asks of regions besides, or null
 */
@Serdeable
public record NoticeFacts(
        @Nullable Long signatures,
        @Nullable Long required,
        @Nullable String agency,
        @Nullable String registrationNumber,
        @Nullable LocalDate dueOn,
        @Nullable ClosedBecause closedBecause,
        boolean reached,
        @Nullable Spread spread) {

    /**
     * So many regions must have a share of their inhabitants.
     *
     * @param percent of the population of a region
     */
    @Serdeable
    public record Spread(BigDecimal percent, int regions) {}
}
