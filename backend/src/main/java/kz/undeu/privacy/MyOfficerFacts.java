package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That I take the cases of an agency as its officer.
 *
 * @param agency the slug of the agency
 * @param name as the other officers of the agency see it
 * @param actedAt when I last took or handed over a case
 * @param keptUntil the last day on which it is known that it was me, or null while I hold a case that is open
 */
@Serdeable
@Schema(example = """
        {"agency": "akimat-62", "name": "Айгүл С.", "actedAt": "2026-11-06T05:40:00Z", "keptUntil": "2027-11-06"}""")
record MyOfficerFacts(
        String agency,
        String name,
        Instant actedAt,
        @Nullable LocalDate keptUntil) {}
