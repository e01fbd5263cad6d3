package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionId;

/**
 * What is no longer followed.
 *
 * @param petition which one, or null when it was all
 */
@Serdeable
record EndedView(@Nullable PetitionId petition) {}
