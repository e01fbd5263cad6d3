package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.identity.StaffActs;

/**
 * Something I did for the whole site as an administrator or moderator.
 *
 * @param subject what it was done to: the number of a pause, the year of a calendar, the id of a channel or a
 *     delivery, the slug of an agency or topic
 * @param name by which other administrators see in the history that it was me, or null
 * @param reason that I gave, or null
 * @param keptUntil the last day on which it is known that it was me
 */
@Serdeable
@Schema(example = """
        {"kind": "CALENDAR_ENTERED", "subject": "2027", "name": "Айгүл С.", "reason": "Календарь опубликован",
         "actedAt": "2026-10-30T06:15:00Z", "keptUntil": "2029-10-30"}""")
record MyStaffActFacts(
        StaffActs.Kind kind,
        String subject,
        @Nullable String name,
        @Nullable String reason,
        Instant actedAt,
        LocalDate keptUntil) {}
