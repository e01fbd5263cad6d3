package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.petition.PetitionId;

/**
 * What to stop following.
 *
 * @param token of the link to the preferences
 * @param petition which one, or null for all
 */
@Serdeable
@Schema(example = """
        {"token": "Zk3vEjRWeJCrze8SNFZ4kA", "petition": "7k3m9qx2ab"}""")
record EndInput(@Nullable String token, @Nullable PetitionId petition) {}
