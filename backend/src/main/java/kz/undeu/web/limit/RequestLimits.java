package kz.undeu.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Counts, in this process only: a replica more lets through that much more, and no request waits for the database or
 * for another. What has been forgotten for want of room is forgiven.
 */
@Singleton
class RequestLimits {

    // About 400 bytes each. People and addresses apart, so that a flood of addresses does not wash the people out.
    private static final int REMEMBERED = 50_000;

    private final boolean on;
    private final TimeMeter time;
    private final Map<RequestLimit.Per, Cache<Key, Bucket>> buckets = new EnumMap<>(RequestLimit.Per.class);

    RequestLimits(@Property(name = "undeu.rate-limits", defaultValue = "on") String on, InstantSource clock) {
        this.on = isOn(on);
        this.time = new ClockMeter(clock);
        for (RequestLimit.Per per : RequestLimit.Per.values()) {
            buckets.put(
                    per,
                    Caffeine.newBuilder()
                            .maximumSize(REMEMBERED)
                            // Tidying up takes less than handing it to another thread.
                            .executor(Runnable::run)
                            // After its period without use a bucket is full again, so there is nothing to remember.
                            .expireAfter(Expiry.<Key, Bucket>accessing(
                                    (key, bucket) -> key.limit().period()))
                            .build());
        }
    }

    boolean areOn() {
        return on;
    }

    /**
     * Counts one.
     *
     * @param subject who is counted: a person or an address block
     * @return how long to wait, in whole seconds, when it was one too many; then it does not count
     */
    Optional<Duration> spend(RequestLimit limit, String subject) {
        if (!on) {
            return Optional.empty();
        }
        Bucket bucket = buckets.get(limit.per()).get(new Key(limit, subject), key -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(wholeSeconds(probe.getNanosToWaitForRefill()));
    }

    /** Forgets one that was counted. */
    void giveBack(RequestLimit limit, String subject) {
        Bucket bucket = buckets.get(limit.per()).getIfPresent(new Key(limit, subject));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** How many are remembered. */
    long remembered(RequestLimit.Per per) {
        Cache<Key, Bucket> remembered = buckets.get(per);
        remembered.cleanUp();
        return remembered.estimatedSize();
    }

    /** "on" or "off"; YAML makes true and false of them. */
    static boolean isOn(String setting) {
        return switch (setting) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new IllegalArgumentException("undeu.rate-limits must be on or off");
        };
    }

    private Bucket bucket(RequestLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.number()).refillGreedy(limit.number(), limit.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration wholeSeconds(long nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return Duration.ofSeconds(Math.max(1, (nanos + second - 1) / second));
    }

    private record Key(RequestLimit limit, String subject) {}

    /** Buckets fill by the clock of the product. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant at = clock.instant();
            return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
