package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.PetitionId;

/**
 * A petition that an address follows.
 *
 * @param language in which it was asked for, two letters
 * @param organizer whether it is the petition's own organizer
 * @param personKey who asked while signed in, or null
 * @param confirmedAt null where the address has not confirmed
 */
@MappedEntity
public record Follow(
        PetitionId petition,
        long subscriber,
        String language,
        boolean organizer,
        @Nullable PersonKey personKey,
        Instant askedAt,
        @Nullable Instant confirmedAt) {}
