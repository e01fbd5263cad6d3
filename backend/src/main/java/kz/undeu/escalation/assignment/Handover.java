package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;

/**
 * A case changed hands.
 *
 * @param toColleague who has it since; null when it was put back
 */
@MappedEntity
record Handover(
        @Id @GeneratedValue @Nullable Long id,
        EscalationId escalation,
        ColleagueId byColleague,
        @Nullable ColleagueId toColleague,
        Instant handedAt) {}
