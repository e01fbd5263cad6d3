package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import kz.undeu.petition.PetitionId;
import kz.undeu.threshold.Threshold;

/**
 * A petition that reached a tier and went to an agency.
 *
 * @param agency the slug of the agency that has it now
 * @param route its how manieth way to an agency this is; 1 is the one that the threshold says
 * @param reviewWorkingDays working days for the answer, from registration
 * @param registrationDueOn the last day on which registering is in time
 * @param reviewDueOn the last day on which answering is in time
 */
@MappedEntity
public record Escalation(
        @Id EscalationId id,
        PetitionId petition,
        int tier,
        String agency,
        int route,
        EscalationState state,
        int reviewWorkingDays,
        Instant reachedAt,
        @Nullable Instant forwardedAt,
        @Nullable LocalDate registrationDueOn,
        @Nullable String registrationNumber,
        @Nullable LocalDate registeredOn,
        @Nullable Instant registeredAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable Instant answeredAt) {

    static Escalation forwarded(Threshold threshold, Instant at, LocalDate registrationDueOn) {
        return new Escalation(
                EscalationId.random(),
                threshold.petition(),
                threshold.tier(),
                threshold.agency(),
                1,
                EscalationState.FORWARDED,
                threshold.reviewWorkingDays(),
                threshold.reachedAt(),
                at,
                registrationDueOn,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with another day by which the agency must act next. */
    Escalation dueBy(LocalDate day) {
        return new Escalation(
                id,
                petition,
                tier,
                agency,
                route,
                state,
                reviewWorkingDays,
                reachedAt,
                forwardedAt,
                state == EscalationState.FORWARDED ? day : registrationDueOn,
                registrationNumber,
                registeredOn,
                registeredAt,
                state == EscalationState.REGISTERED ? day : reviewDueOn,
                answeredAt);
    }

    /** An instant, or the one that it must not lie before when a clock was moved back meanwhile. */
    public static Instant notBefore(Instant at, Instant earliest) {
        return at.isBefore(earliest) ? earliest : at;
    }

    /** An instant, or that of the latest fact of this when a clock was moved back meanwhile. */
    public Instant notBeforeItsFacts(Instant at) {
        return Stream.of(at, forwardedAt, registeredAt, answeredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day by which the agency must act next, or null when nothing is left to do for it. */
    public @Nullable LocalDate dueOn() {
        return switch (state) {
            case FORWARDED -> registrationDueOn;
            case REGISTERED -> reviewDueOn;
            case REACHED, RETURNED, ANSWERED -> null;
        };
    }
}
