package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * A link by which one person may become a co-organizer.
 *
 * @param secretHash of the {@link InvitationSecret}, 32 bytes
 * @param expiresAt the first instant at which it no longer works
 * @param outcome null while nobody has accepted or declined
 */
@MappedEntity
record Invitation(
        PetitionId petition,
        @Id InvitationId id,
        byte[] secretHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable InvitationOutcome outcome) {

    boolean isOpen(Instant at) {
        return outcome == null && at.isBefore(expiresAt);
    }
}
