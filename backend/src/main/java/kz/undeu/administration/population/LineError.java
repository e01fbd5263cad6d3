package kz.undeu.administration.population;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What is wrong in a line.
 *
 * @param line counts from 1, the line with the names of the columns included
 * @param field the column, or {@code line}
 * @param code a stable code
 * @param message one sentence for people
 */
@Serdeable
record LineError(long line, String field, String code, String message) {}
