package kz.undeu.testing;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the tests: stands still until told to move. */
@Singleton
@Replaces(InstantSource.class)
public class PinnedClock implements InstantSource {

    /** A Monday before noon in Almaty, far from a public holiday. */
    public static final Instant START = Instant.parse("2026-11-23T05:15:30Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = START;
    }
}
