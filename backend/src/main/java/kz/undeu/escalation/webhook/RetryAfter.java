package kz.undeu.escalation.webhook;

import io.micronaut.core.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Reads Retry-After (RFC 9110, section 10.2.3): seconds, or an instant. */
final class RetryAfter {

    /** The longest wait of the schedule: nobody puts us off for longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** How long to wait from an instant on, at most {@link #LONGEST}; null when it says nothing that can be read. */
    static @Nullable Duration parse(@Nullable String header, Instant at) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        Duration wait;
        if (SECONDS.matcher(text).matches()) {
            wait = Duration.ofSeconds(Long.parseLong(text));
        } else {
            try {
                wait = Duration.between(at, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            } catch (DateTimeException notAnInstant) {
                return null;
            }
        }
        if (wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
