package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How many signatures were in force at the end of a step.
 *
 * @param at the end of the hour or the day (Asia/Almaty)
 */
@Serdeable
@Schema(example = """
        {"at": "2026-08-09T19:00:00Z", "inForce": 3}""")
public record HistoryPoint(Instant at, long inForce) {}
