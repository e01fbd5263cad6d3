package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition that an address follows.
 *
 * @param address hidden but for its first letter and its domain
 * @param confirmed whether the address has confirmed
 */
@Serdeable
record FollowedView(
        PetitionId petition,
        LocalizedText title,
        PetitionState state,
        String address,
        boolean confirmed,
        boolean organizer,
        Instant askedAt) {}
