package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An invitation, for the organizer. What is in its link cannot be told again.
 *
 * @param expiresAt the first instant at which the link no longer works
 * @param declined whether somebody has declined it, so that the link works no more
 */
@Serdeable
record InvitationView(InvitationId id, Instant createdAt, Instant expiresAt, boolean declined) {}
