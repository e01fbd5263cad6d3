package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
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
record MyOfficerFacts(
        String agency,
        String name,
        Instant actedAt,
        @Nullable LocalDate keptUntil) {}
