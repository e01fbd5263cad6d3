package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A co-organizer, for those who work on the petition.
 *
 * @param displayName given name and initial
 * @param me whether it is the caller
 */
@Serdeable
record CoOrganizerView(CoOrganizerId id, String displayName, Instant acceptedAt, boolean me) {}
