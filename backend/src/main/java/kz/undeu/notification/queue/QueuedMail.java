package kz.undeu.notification.queue;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import kz.undeu.petition.PetitionId;

/**
 * A mail that was taken to be sent.
 *
 * @param petition the one to confirm, or null when it is no confirmation
 * @param request what a confirmation asks; null when it is no confirmation, or one of before requests had rows
 * @param notices the ids of what it tells, the oldest first
 * @param attempts that failed before
 */
public record QueuedMail(
        long id,
        long subscriber,
        @Nullable PetitionId petition,
        @Nullable Long request,
        List<Long> notices,
        int attempts,
        Instant createdAt) {

    QueuedMail with(List<Long> ids) {
        return new QueuedMail(id, subscriber, petition, request, ids, attempts, createdAt);
    }
}
