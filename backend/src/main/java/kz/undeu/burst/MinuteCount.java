package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Signatures of one minute.
 *
 * @param at its beginning
 */
@Serdeable
record MinuteCount(Instant at, long signatures) {}
