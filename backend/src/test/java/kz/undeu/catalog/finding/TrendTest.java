package kz.undeu.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void whatGrowsAgainstItsOwnPastComesBeforeAGiantThatDoesNot() {
        assertThat(score(hours(1, 6), 1)).isGreaterThan(score(hours(500, 500), 1));
    }

    @Test
    void amongThoseThatGrowAlikeTheBiggerComesFirst() {
        assertThat(score(hours(100, 200), 1)).isGreaterThan(score(hours(1, 2), 1));
    }

    @Test
    void amongThoseThatDoNotGrowTheBusierComesFirst() {
        assertThat(score(hours(100, 100), 1)).isGreaterThan(score(hours(1, 1), 1));
        assertThat(score(hours(100, 50), 1))
                .isGreaterThan(score(hours(0, 0), 1))
                .isPositive();
    }

    @Test
    void whatNobodySignsHasNoTrend() {
        assertThat(score(hours(0, 0), 1)).isZero();
        assertThat(score(hours(10, -5), 1)).isZero();
    }

    @Test
    void aBurstOfAnHourIsWorthAFewBusyHours() {
        int[] burst = hours(2, 2);
        burst[Trend.HOURS - 3] = 100_000;
        int[] busy = hours(2, 2);
        busy[Trend.HOURS - 3] = 51;
        assertThat(score(burst, 1)).isLessThanOrEqualTo(score(busy, 1));
        assertThat(score(burst, 1)).isLessThan(score(hours(2, 6), 1));
    }

    @Test
    void manyFromFewSourcesCountLess() {
        assertThat(score(hours(2, 20), 0.1)).isLessThan(score(hours(2, 8), 1));
    }

    @Test
    void aNewPetitionIsMeasuredByWhatItHasOfAPast() {
        int[] fresh = hours(0, 10);
        assertThat(Trend.score(fresh, 12, 1)).isPositive();
        int[] old = hours(0, 10);
        assertThat(Trend.score(old, Trend.HOURS, 1)).isEqualTo(Trend.score(fresh, 12, 1));
    }

    private static long score(int[] hours, double diversity) {
        return Trend.score(hours, Trend.HOURS, diversity);
    }

    /** So many signatures in each hour of the week before, and in each of the last day. */
    private static int[] hours(int before, int day) {
        int[] hours = new int[Trend.HOURS];
        for (int i = 0; i < Trend.HOURS; i++) {
            hours[i] = i < Trend.HOURS - Trend.DAY ? before : day;
        }
        return hours;
    }
}
