package kz.undeu.kernel;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;

/**
 * What is wrong with one field of an input.
 *
 * @param field the path of the field, such as {@code demands[2]}
 * @param code a stable code, such as {@code TOO_LONG}
 * @param message one sentence for people
 */
@Serdeable
public record Violation(String field, String code, String message) {

    /**
     * Reads an optional parameter.
     *
     * @param violations takes an UNKNOWN when the text is none of those there are
     * @param reading throws IllegalArgumentException then
     * @return null for no text, and for one that cannot be read
     */
    public static <T> @Nullable T read(
            List<Violation> violations, String field, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(field, "UNKNOWN", "no such " + field));
            return null;
        }
    }
}
