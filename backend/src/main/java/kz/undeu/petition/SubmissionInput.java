package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What comes with a submission.
 *
 * @param nonce base64url of 32 random bytes for the organizer's own signature; without it the server makes one
 * @param revision of the draft that the organizer has read; without it whatever stands there is submitted
 */
@Serdeable
@Schema(example = """
        {"nonce": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA", "revision": 7}""")
public record SubmissionInput(
        @Nullable String nonce, @Nullable Integer revision) {}
