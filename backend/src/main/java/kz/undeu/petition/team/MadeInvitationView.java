package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An invitation right after it was made.
 *
 * @param secret base64url, 43 characters; stands behind the # of the link to /{language}/invitation, is told once, and must
 *     never stand in the address of a request
 * @param expiresAt the first instant at which the link no longer works
 */
@Serdeable
@Schema(example = """
        {"id": "4wz7c1m9kt", "secret": "0pTET-7BT6LsdfgOtrG2upWgbvxV0gPHN42UfMBhU5w",
         "expiresAt": "2026-12-04T06:00:00Z"}""")
record MadeInvitationView(InvitationId id, String secret, Instant expiresAt) {}
