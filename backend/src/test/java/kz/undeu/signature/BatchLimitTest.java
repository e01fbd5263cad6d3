package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class BatchLimitTest {

    private static final int MOST = 1_000;

    @Test
    void underLoadItGrowsToItsMostWhileTheDatabaseIsQuick() {
        assertThat(limitAfter(50, size -> millis(2 + size / 100.0))).isEqualTo(MOST);
    }

    @Test
    void itStaysWhereATransactionTakesTheGoalWhenRowsAreSlow() {
        // A tenth of a millisecond each: 50 ms are 500 rows.
        assertThat(limitAfter(100, size -> millis(1 + size / 10.0))).isBetween(350, 650);
    }

    @Test
    void aDatabaseWhoseCommitsAreSlowGetsBigBatches() {
        assertThat(limitAfter(100, size -> millis(200 + size / 100.0))).isEqualTo(MOST);
    }

    @Test
    void itShrinksNoFurtherThanToItsLeastAndRecovers() {
        BatchLimit limit = new BatchLimit(MOST);
        limit.took(1, millis(2));
        for (int i = 0; i < 50; i++) {
            limit.took(limit.now(), millis(400));
        }
        assertThat(limit.now()).isEqualTo(BatchLimit.LEAST);
        for (int i = 0; i < 50; i++) {
            limit.took(limit.now(), millis(5));
        }
        assertThat(limit.now()).isEqualTo(MOST);
    }

    @Test
    void aBatchThatWasNotFullTeachesNothing() {
        BatchLimit limit = new BatchLimit(MOST);
        int before = limit.now();
        for (int i = 0; i < 100; i++) {
            limit.took(10, millis(1));
            limit.took(10, millis(900));
        }
        assertThat(limit.now()).isEqualTo(before);
    }

    @Test
    void aBatchThatFoundNothingLeftIsNoMeasureOfTheDatabase() {
        BatchLimit limit = new BatchLimit(MOST);
        for (int i = 0; i < 100; i++) {
            limit.took(0, millis(0.01));
            limit.took(limit.now(), millis(200));
        }
        assertThat(limit.now()).isEqualTo(MOST);
    }

    @Test
    void oneAtATimeStaysOne() {
        BatchLimit limit = new BatchLimit(1);
        limit.took(1, millis(1));
        limit.took(1, millis(900));
        assertThat(limit.now()).isEqualTo(1);
    }

    private static int limitAfter(int batches, IntFunction<Duration> database) {
        BatchLimit limit = new BatchLimit(MOST);
        for (int i = 0; i < batches; i++) {
            limit.took(1, database.apply(1));
            limit.took(limit.now(), database.apply(limit.now()));
        }
        return limit.now();
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos((long) (millis * 1_000_000));
    }
}
