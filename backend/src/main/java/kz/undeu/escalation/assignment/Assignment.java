package kz.undeu.escalation.assignment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.escalation.EscalationId;

/** Which officer has a case in hand. */
@MappedEntity
record Assignment(@Id EscalationId escalation, ColleagueId colleague, Instant assignedAt) {}
