package kz.undeu.identity.eds;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kz.undeu.eds.WhenEdsIsOn;

/** Removes used challenges that have run out long since. Every replica does; that several do is no harm. */
@Singleton
@WhenEdsIsOn
class ForgettingChallenges {

    /** More than a lifetime: the clocks of replicas are not quite the same. */
    private static final Duration KEPT = Challenges.LIFETIME.multipliedBy(2);

    private final UsedChallenges used;
    private final InstantSource clock;

    ForgettingChallenges(UsedChallenges used, InstantSource clock) {
        this.used = used;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "5m")
    void forget() {
        forget(clock.instant());
    }

    void forget(Instant at) {
        used.removeUsedBefore(at.minus(KEPT));
    }
}
