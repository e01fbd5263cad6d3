package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Who has a case in hand.
 *
 * @param assignee null while it waits for anybody
 * @param handovers how it changed hands, the latest first
 */
@Serdeable
record AssignmentView(
        @Nullable ColleagueView assignee, @Nullable Instant assignedAt, List<HandoverView> handovers) {}
