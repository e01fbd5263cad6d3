package kz.undeu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import kz.undeu.testing.PinnedClock;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    private static final RequestLimit LIMIT = RequestLimit.SIGNATURE_WITHDRAWAL;

    private final PinnedClock clock = new PinnedClock();
    private final RequestLimits limits = new RequestLimits("on", clock);

    @Test
    void whatIsRefusedDoesNotCount() {
        spendAll("a");
        for (int i = 0; i < 100; i++) {
            assertThat(limits.spend(LIMIT, "a")).contains(Duration.ofMinutes(72));
        }
        clock.pass(Duration.ofMinutes(72));
        assertThat(limits.spend(LIMIT, "a")).isEmpty();
    }

    @Test
    void waitsAreWholeSecondsAndNeverTooShort() {
        spendAll("a");
        clock.pass(Duration.ofMillis(1));
        assertThat(limits.spend(LIMIT, "a")).contains(Duration.ofMinutes(72));
        clock.pass(Duration.ofMinutes(72).minusMillis(2));
        assertThat(limits.spend(LIMIT, "a")).contains(Duration.ofSeconds(1));
    }

    @Test
    void whoeverAndWhateverElseIsCountedApart() {
        spendAll("a");
        assertThat(limits.spend(LIMIT, "b")).isEmpty();
        assertThat(limits.spend(RequestLimit.SIGNATURE, "a")).isEmpty();
    }

    @Test
    void whatIsGivenBackCanBeSpentAgainAndNoMore() {
        limits.giveBack(LIMIT, "a");
        spendAll("a");
        limits.giveBack(LIMIT, "a");
        assertThat(limits.spend(LIMIT, "a")).isEmpty();
        assertThat(limits.spend(LIMIT, "a")).isPresent();
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        spendAll("a");
        clock.pass(Duration.ofDays(-1));
        assertThat(limits.spend(LIMIT, "b")).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(limits.spend(LIMIT, "a")).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, 200_000).forEach(i -> limits.spend(RequestLimit.ANONYMOUS_CHANGE, "block " + i));
        assertThat(limits.remembered(RequestLimit.Per.SUBSCRIBER)).isLessThanOrEqualTo(50_000);
    }

    @Test
    void theSettingIsOnOrOff() {
        assertThat(new RequestLimits("off", clock).areOn()).isFalse();
        assertThat(new RequestLimits("false", clock).areOn()).isFalse();
        assertThatThrownBy(() -> new RequestLimits("no", clock)).isInstanceOf(IllegalArgumentException.class);
    }

    private void spendAll(String subject) {
        for (int i = 0; i < LIMIT.number(); i++) {
            assertThat(limits.spend(LIMIT, subject)).isEmpty();
        }
    }
}
