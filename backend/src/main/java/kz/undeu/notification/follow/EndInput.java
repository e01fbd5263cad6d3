package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionId;

/**
 * What to stop following.
 *
 * @param token of the link to the preferences
 * @param petition which one, or null for all
 */
@Serdeable
record EndInput(@Nullable String token, @Nullable PetitionId petition) {}
