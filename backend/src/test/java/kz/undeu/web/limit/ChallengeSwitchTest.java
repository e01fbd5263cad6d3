package kz.undeu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChallengeSwitchTest {

    private static final int WAITING = 100;
    private static final int SIGN_INS = 10;

    private final AtomicInteger waiting = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aLongQueueSwitchesItOnForSigningOnly() {
        ChallengeSwitch challenged = challenged(ChallengeMode.AUTO);
        waiting.set(WAITING - 1);
        challenged.look();
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isFalse();
        waiting.set(WAITING);
        challenged.look();
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isTrue();
        assertThat(challenged.isOn(ChallengedAction.SIGN_IN)).isFalse();
        assertThat(meters.get("undeu.challenge.required")
                        .tag("action", "SIGN")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void itStaysOnUntilTheLoadHasBeenHalfForAMinute() {
        ChallengeSwitch challenged = challenged(ChallengeMode.AUTO);
        waiting.set(WAITING);
        challenged.look();
        waiting.set(WAITING / 2);
        look(challenged, 100);
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isTrue();
        waiting.set(WAITING / 2 - 1);
        look(challenged, 59);
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isTrue();
        waiting.set(WAITING / 2);
        look(challenged, 1);
        waiting.set(0);
        look(challenged, 59);
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isTrue();
        look(challenged, 1);
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isFalse();
    }

    @Test
    void oneBurstOfSignInsIsNoRushAndTenSecondsOfThemAre() {
        ChallengeSwitch challenged = challenged(ChallengeMode.AUTO);
        signIn(challenged, SIGN_INS * 9);
        challenged.look();
        assertThat(challenged.isOn(ChallengedAction.SIGN_IN)).isFalse();
        look(challenged, 10);
        for (int second = 0; second < 10; second++) {
            assertThat(challenged.isOn(ChallengedAction.SIGN_IN)).isFalse();
            signIn(challenged, SIGN_INS);
            challenged.look();
        }
        assertThat(challenged.isOn(ChallengedAction.SIGN_IN)).isTrue();
        assertThat(challenged.isOn(ChallengedAction.SIGN)).isFalse();
    }

    @Test
    void theOperatorHasTheLastWord() {
        assertThat(challenged(ChallengeMode.ON).isOn(ChallengedAction.SIGN)).isTrue();
        ChallengeSwitch off = challenged(ChallengeMode.OFF);
        waiting.set(WAITING);
        off.look();
        assertThat(off.isOn(ChallengedAction.SIGN)).isFalse();
        assertThat(off.isAllowed()).isFalse();
    }

    private ChallengeSwitch challenged(ChallengeMode mode) {
        return new ChallengeSwitch(
                new LimitConfiguration(List.of(), null, mode, 1, Duration.ofMinutes(1), WAITING, SIGN_INS),
                List.of(waiting::get),
                meters);
    }

    private static void look(ChallengeSwitch challenged, int times) {
        for (int i = 0; i < times; i++) {
            challenged.look();
        }
    }

    private static void signIn(ChallengeSwitch challenged, int times) {
        for (int i = 0; i < times; i++) {
            challenged.countSignIn();
        }
    }
}
