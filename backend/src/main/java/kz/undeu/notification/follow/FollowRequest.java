package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.PetitionId;

/**
 * That somebody asked an address to follow a petition.
 *
 * @param language in which it was asked for, two letters
 * @param organizer whether an organizer of the petition asked
 * @param personKey who asked while signed in, or null
 * @param confirmedAt null until the address confirmed
 * @param tokenNonce makes the token that confirms, with a key of ours
 */
@MappedEntity
public record FollowRequest(
        @Id long id,
        PetitionId petition,
        long subscriber,
        String language,
        boolean organizer,
        @Nullable PersonKey personKey,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        byte[] tokenNonce,
        byte[] tokenHash,
        Instant tokenExpiresAt) {

    /** As who asked sees it while the address has not confirmed. */
    Follow asFollow() {
        return new Follow(petition, subscriber, language, organizer, personKey, askedAt, null);
    }
}
