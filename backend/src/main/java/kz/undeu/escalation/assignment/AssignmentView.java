package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Who has a case in hand.
 *
 * @param assignee null while it waits for anybody
 * @param handovers how it changed hands, the latest first
 */
@Serdeable
@Schema(example = """
        {"assignee": {"id": "9p3x7mhd2v", "name": "Жанар С.", "me": true}, "assignedAt": "2026-10-13T05:20:00Z",
         "handovers": [{"by": {"id": "4t8w2nfk6c", "name": "Қанат Ы.", "me": false},
           "to": {"id": "9p3x7mhd2v", "name": "Жанар С.", "me": true}, "handedAt": "2026-10-13T05:20:00Z"}]}""")
record AssignmentView(
        @Nullable ColleagueView assignee, @Nullable Instant assignedAt, List<HandoverView> handovers) {}
