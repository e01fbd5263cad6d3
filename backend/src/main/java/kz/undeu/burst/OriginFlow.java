package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Signatures from one address block in a window.
 *
 * @param block its letter in this answer, A for the biggest
 * @param origin its pseudonym on this petition and day, as a rule takes it
 * @param from the minute of the first
 * @param to the first instant behind the minute of the last
 */
@Serdeable
record OriginFlow(String block, String origin, long signatures, Instant from, Instant to) {}
