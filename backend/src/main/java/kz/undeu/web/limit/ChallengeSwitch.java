package kz.undeu.web.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import kz.undeu.kernel.Backlog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether browsers must solve a challenge first. Off by default: people have slow phones. Load switches it on, each
 * action by its own measure, and off again only after it has been half of that for a minute, so that it does not
 * flutter.
 */
@Singleton
class ChallengeSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(ChallengeSwitch.class);

    /** Attempts to sign in are measured over so many seconds: a burst of one second is no rush. */
    private static final int SECONDS_MEASURED = 10;

    private static final int CALM_SECONDS = 60;

    private final ChallengeMode mode;
    private final List<Backlog> backlogs;
    private final LongAdder signIns = new LongAdder();
    private final long[] signInsBySecond = new long[SECONDS_MEASURED];
    private final Map<ChallengedAction, Hysteresis> switches = new EnumMap<>(ChallengedAction.class);
    private int second;

    ChallengeSwitch(LimitConfiguration configuration, List<Backlog> backlogs, MeterRegistry meters) {
        this.mode = configuration.challenge();
        this.backlogs = backlogs;
        switches.put(ChallengedAction.SIGN_IN, new Hysteresis(configuration.challengeSignInsPerSecond()));
        switches.put(ChallengedAction.SIGN, new Hysteresis(configuration.challengeWaitingSignatures()));
        for (ChallengedAction action : ChallengedAction.values()) {
            Gauge.builder("undeu.challenge.required", () -> isOn(action) ? 1 : 0)
                    .tag("action", action.name())
                    .register(meters);
        }
    }

    boolean isOn(ChallengedAction action) {
        return switch (mode) {
            case ON -> true;
            case OFF -> false;
            case AUTO -> switches.get(action).on;
        };
    }

    /** Whether a solved challenge may open a way that a limit has closed. */
    boolean isAllowed() {
        return mode != ChallengeMode.OFF;
    }

    void countSignIn() {
        signIns.increment();
    }

    /** Looks at the load; once a second. */
    @Scheduled(fixedRate = "1s", initialDelay = "1s")
    synchronized void look() {
        signInsBySecond[second] = signIns.sumThenReset();
        second = (second + 1) % SECONDS_MEASURED;
        long attempts = 0;
        for (long inSecond : signInsBySecond) {
            attempts += inSecond;
        }
        look(ChallengedAction.SIGN_IN, attempts / SECONDS_MEASURED);
        look(
                ChallengedAction.SIGN,
                backlogs.stream().mapToLong(Backlog::waiting).sum());
    }

    private void look(ChallengedAction action, long load) {
        Hysteresis state = switches.get(action);
        boolean before = state.on;
        state.look(load);
        if (mode == ChallengeMode.AUTO && before != state.on) {
            LOG.warn("Challenges for {} are {} at a load of {}", action, state.on ? "on" : "off", load);
        }
    }

    private static final class Hysteresis {
        private final long threshold;
        private int calmSeconds;
        private volatile boolean on;

        Hysteresis(long threshold) {
            this.threshold = threshold;
        }

        void look(long load) {
            calmSeconds = load * 2 < threshold ? calmSeconds + 1 : 0;
            if (load >= threshold) {
                on = true;
            } else if (calmSeconds >= CALM_SECONDS) {
                on = false;
            }
        }
    }
}
