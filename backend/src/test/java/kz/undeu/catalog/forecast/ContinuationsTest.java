package kz.undeu.catalog.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import kz.undeu.catalog.forecast.Backtest.Kind;
import kz.undeu.catalog.forecast.Backtest.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContinuationsTest {

    /** Fewer lives than the table in the docs is made from; the floors leave room for that. */
    private static final int LIVES = 40;

    @ParameterizedTest
    @CsvSource({"STEADY, 75", "FADING, 75", "LONG_TAIL, 75", "WEEKLY, 65", "WANDERING, 55"})
    void whatCameLayMostlyInTheRangeThatWasTold(Kind kind, int percent) {
        Outcome outcome = Backtest.of(kind, 28, 60, LIVES);
        assertThat(outcome.within() * 100).isGreaterThanOrEqualTo(percent);
        // And it is no range from nothing to everything.
        assertThat(outcome.width()).isLessThan(6);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theRangeLiesInOrderAndNeverShrinksWithTime(Kind kind) {
        long[] days = Backtest.life(kind, 30, new SplittableRandom(7));
        Continuations continuations = Continuations.of(days, 60, 0.5, 200);
        CountRange before = new CountRange(0, 0);
        for (int day = 0; day < continuations.ahead(); day++) {
            CountRange range = continuations.after(day);
            assertThat(range.low()).isBetween(before.low(), range.high());
            assertThat(range.high()).isGreaterThanOrEqualTo(before.high());
            before = range;
        }
        assertThat(continuations.dayWith(1, 10)).isLessThanOrEqualTo(continuations.dayWith(1, 90));
        assertThat(continuations.dayWith(before.high() * 1_000 + 1, 10)).isEqualTo(continuations.ahead());
    }

    @Test
    void theSameDaysMakeTheSameRange() {
        long[] days = Backtest.life(Kind.WEEKLY, 30, new SplittableRandom(3));
        assertThat(Continuations.of(days, 40, 1, 100).after(39))
                .isEqualTo(Continuations.of(days, 40, 1, 100).after(39));
    }

    @Test
    void growthIsNotProlonged() {
        long[] doubling = LongStream.range(0, 20)
                .map(day -> Math.round(10 * Math.pow(1.25, day)))
                .toArray();
        long last = doubling[doubling.length - 1];
        assertThat(Continuations.of(doubling, 30, 1, 300).after(29).low()).isLessThan(30 * last);
    }

    @Test
    void daysOnWhichMoreWereTakenBackThanGivenAndDaysOfNothingBreakNothing() {
        long[] odd = new long[20];
        odd[3] = 500;
        odd[9] = -400;
        odd[17] = 3;
        CountRange range = Continuations.of(odd, 100, 0, 100).after(99);
        assertThat(range.low()).isBetween(0L, range.high());
        assertThat(range.high()).isLessThan(100_000);
        Arrays.fill(odd, 0);
        assertThat(Continuations.of(odd, 10, 1, 100).after(9).low()).isZero();
    }

    @Test
    void millionsADayAreCountedToo() {
        long[] many = new long[30];
        Arrays.fill(many, 1_000_000);
        CountRange range = Continuations.of(many, 10, 1, 100).after(9);
        assertThat(range.low()).isBetween(3_000_000L, 10_500_000L);
        assertThat(range.high()).isBetween(9_000_000L, 30_000_000L);
    }
}
