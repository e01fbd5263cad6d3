package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What comes with a submission.
 *
 * @param nonce base64url of 32 random bytes for the organizer's own signature; without it the server makes one
 */
@Serdeable
public record SubmissionInput(@Nullable String nonce) {}
