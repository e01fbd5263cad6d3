package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Decision;

/**
 * How an escalation was returned, as everybody sees it.
 *
 * @param agency the slug of the agency that returned it
 * @param namedAgency the one that it takes for competent, or null
 * @param decisionDueOn the last day on which a moderator decides in time
 * @param overdueWorkingDays since that day, while no moderator has decided; 0 otherwise
 * @param forwardedAt when that agency had got it
 * @param registrationDueOn the last day on which that agency would have registered in time
 * @param registrationNumber under which that agency had registered it, or null
 * @param outcome what a moderator decided, or null while it waits
 * @param routedTo the slug of the agency to which it went on, or null
 * @param legalBasis the law that the moderator cites
 * @param explanation of the moderator
 */
@Serdeable
public record RouteView(
        int number,
        String agency,
        @Nullable String namedAgency,
        LocalizedText reason,
        Instant returnedAt,
        LocalDate decisionDueOn,
        int overdueWorkingDays,
        Instant forwardedAt,
        LocalDate registrationDueOn,
        @Nullable String registrationNumber,
        @Nullable Instant registeredAt,
        @Nullable RouteOutcome outcome,
        @Nullable String routedTo,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation,
        @Nullable Instant decidedAt) {

    static RouteView of(Route route, @Nullable Decision decision, LocalDate decisionDueOn, int overdueWorkingDays) {
        return new RouteView(
                route.number(),
                route.agency(),
                route.namedAgency(),
                route.reason(),
                route.returnedAt(),
                decisionDueOn,
                overdueWorkingDays,
                route.forwardedAt(),
                route.registrationDueOn(),
                route.registrationNumber(),
                route.registeredAt(),
                route.outcome(),
                route.routedTo(),
                decision == null ? null : decision.legalBasis(),
                decision == null ? null : decision.explanation(),
                route.decidedAt());
    }
}
