package kz.undeu.transparency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One recount of all petitions.
 *
 * @param finishedAt null while it runs, and for ever when it broke off
 * @param petitions counted
 * @param events counted
 * @param differing petitions whose counts disagree
 */
@MappedEntity
record Recount(
        @Id @GeneratedValue Long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long petitions,
        long events,
        long differing) {}
