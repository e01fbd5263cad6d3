package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.identity.StaffActs;

/**
 * Something I did for the whole site as an administrator or moderator.
 *
 * @param subject what it was done to: the number of a pause, the year of a calendar, the id of a channel or a
 *     delivery, the slug of an agency
 * @param keptUntil the last day on which it is known that it was me
 */
@Serdeable
record MyStaffActFacts(StaffActs.Kind kind, String subject, Instant actedAt, LocalDate keptUntil) {}
