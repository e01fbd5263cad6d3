package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * How many signatures were in force at the end of a step.
 *
 * @param at the end of the hour or the day (Asia/Almaty)
 */
@Serdeable
public record HistoryPoint(Instant at, long inForce) {}
