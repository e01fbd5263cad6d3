package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;

/**
 * How an escalation was returned by an agency, and what a moderator decided.
 *
 * @param number counts the returns of the escalation from 1
 * @param agency the slug of the agency that returned it
 * @param namedAgency the one that it takes for competent, or null
 * @param decisionDueOn the last day on which deciding is in time, by the calendar of the day of the return
 * @param forwardedAt when it had been forwarded to that agency; the five that follow are what the agency had done by then
 * @param routedTo the slug of the agency that has it since, or null
 * @param decision the public decision, or null as long as it waits
 */
@MappedEntity("escalation_route")
public record Route(
        @Id @GeneratedValue @Nullable Long id,
        EscalationId escalation,
        int number,
        String agency,
        @Nullable String namedAgency,
        @TypeDef(type = DataType.JSON) LocalizedText reason,
        Instant returnedAt,
        LocalDate decisionDueOn,
        Instant forwardedAt,
        LocalDate registrationDueOn,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable RouteOutcome outcome,
        @Nullable String routedTo,
        @Nullable Long decision,
        @Nullable Instant decidedAt) {

    static Route returned(
            Escalation escalation,
            int number,
            @Nullable String namedAgency,
            LocalizedText reason,
            Instant at,
            LocalDate decisionDueOn) {
        return new Route(
                null,
                escalation.id(),
                number,
                escalation.agency(),
                namedAgency,
                reason,
                at,
                decisionDueOn,
                escalation.forwardedAt(),
                escalation.registrationDueOn(),
                escalation.registrationNumber(),
                escalation.registeredOn(),
                escalation.registeredAt(),
                escalation.reviewDueOn(),
                null,
                null,
                null,
                null);
    }

    boolean isWaiting() {
        return outcome == null;
    }
}
