package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.clock.ExtensionView;
import kz.undeu.escalation.route.RouteView;
import kz.undeu.petition.PetitionId;

/**
 * An escalation as everybody sees it.
 *
 * @param agency the slug of the agency that has it now
 * @param clock who must act next and by when, or null when nothing is owed
 * @param overdueWorkingDays since the deadline that runs now; 0 while in time
 * @param hearings hearings and public discussions that the agency announced, in the order of their announcement
 * @param routes how it was returned, and what moderators decided; the earliest first
 * @param extension how the agency gave itself more time to answer, or null; not in lists
 */
@Serdeable
public record EscalationView(
        EscalationId id,
        PetitionId petition,
        int tier,
        String agency,
        EscalationState state,
        Instant reachedAt,
        @Nullable Instant forwardedAt,
        @Nullable LocalDate registrationDueOn,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable Instant answeredAt,
        int overdueWorkingDays,
        @Nullable ClockView clock,
        @Nullable ResponseView response,
        List<HearingView> hearings,
        List<RouteView> routes,
        @Nullable ExtensionView extension) {

    static EscalationView of(
            Escalation escalation,
            @Nullable ClockView clock,
            @Nullable ResponseView response,
            List<HearingView> hearings,
            List<RouteView> routes,
            @Nullable ExtensionView extension) {
        return new EscalationView(
                escalation.id(),
                escalation.petition(),
                escalation.tier(),
                escalation.agency(),
                escalation.state(),
                escalation.reachedAt(),
                escalation.forwardedAt(),
                escalation.registrationDueOn(),
                escalation.registrationNumber(),
                escalation.registeredOn(),
                escalation.registeredAt(),
                escalation.reviewDueOn(),
                escalation.answeredAt(),
                clock == null ? 0 : clock.overdueWorkingDays(),
                clock,
                response,
                hearings,
                routes,
                extension);
    }
}
