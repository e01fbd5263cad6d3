package kz.undeu.privacy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a rule destroyed on one day.
 *
 * @param petition of which petition, or empty when none may be named
 * @param destroyedAt the last time that day
 */
@MappedEntity
record Destruction(
        @Id @GeneratedValue Long id,
        DestructionRule rule,
        String petition,
        LocalDate destroyedOn,
        Instant destroyedAt,
        long rowCount) {}
