package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * Something an administrator or moderator did that is not about one petition. Who did it stays inside, and for a time only.
 *
 * @param subject what it was done to, such as the id of a pause
 * @param actorKey null once it is forgotten
 * @param reason for those who read the history, or null
 */
@MappedEntity("staff_act")
public record StaffAct(
        @Id @GeneratedValue @Nullable Long id,
        StaffActs.Kind kind,
        String subject,
        @Nullable PersonKey actorKey,
        Instant actedAt,
        @Nullable String reason) {}
