package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An invitation right after it was made.
 *
 * @param secret base64url, 43 characters; stands behind the # of the link to /{language}/invitation, is told once, and must
 *     never stand in the address of a request
 * @param expiresAt the first instant at which the link no longer works
 */
@Serdeable
record MadeInvitationView(InvitationId id, String secret, Instant expiresAt) {}
