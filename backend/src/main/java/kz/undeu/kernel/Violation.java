package kz.undeu.kernel;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What is wrong with one field of an input.
 *
 * @param field the path of the field, such as {@code demands[2]}
 * @param code a stable code, such as {@code TOO_LONG}
 * @param message one sentence for people
 */
@Serdeable
public record Violation(String field, String code, String message) {}
