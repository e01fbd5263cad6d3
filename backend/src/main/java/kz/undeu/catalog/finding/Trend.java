package kz.undeu.catalog.finding;

import java.util.Arrays;

/**
 * How surprising the last day of a petition is, measured by its own past. docs/finding.md says why so.
 *
 * <p>The day is compared with the mean day of the week before: (day - usual) / sqrt(usual + 10), which is by how many
 * standard deviations a petition with that past exceeds it by chance (counts of independent people scatter with the square
 * root of their mean; the 10 keeps the smallest ones quiet). A steady giant scores nothing, a village that wakes up does.
 *
 * <p>Two things keep one source from making a trend. An hour counts at most 8 times the median hour of the petition
 * (and 50 in any case), so a burst is worth a few busy hours. And when many signatures come from few address blocks, the
 * whole counts only in the measure in which it comes from many.
 */
final class Trend {

    static final int DAY = 24;
    static final int DAYS_BEFORE = 7;
    static final int HOURS = DAY * (DAYS_BEFORE + 1);

    private static final double NOISE = 10;
    private static final double MOST_TIMES_MEDIAN = 8;
    private static final double ALWAYS_COUNTED = 50;

    /** Being busy decides among those that do not grow, and weighs little against growth. */
    private static final double BUSY = 0.1;

    private static final double SCALE = 1000;

    private Trend() {}

    /**
     * @param hours what each hour changed in the signatures in force, oldest first, {@link #HOURS} of them
     * @param hoursOpen for how many of them it was published at all, at least 1
     * @param diversity from how many sources the last day came, 1 for a source each, towards 0 for one of all
     * @return the bigger the more, in thousandths of a standard deviation; 0 for what nobody signs
     */
    static long score(int[] hours, int hoursOpen, double diversity) {
        double most = mostOfAnHour(hours);
        double day = 0;
        double before = 0;
        for (int i = 0; i < HOURS; i++) {
            double counted = Math.min(hours[i], most);
            if (i >= HOURS - DAY) {
                day += counted;
            } else {
                before += counted;
            }
        }
        double daysBefore = Math.min(DAYS_BEFORE, Math.max(hoursOpen - DAY, 0) / (double) DAY);
        double usual = daysBefore < 1 ? Math.max(before, 0) : Math.max(before, 0) / daysBefore;
        double real = Math.max(day, 0) * diversity;
        double growth = (real - usual * diversity) / Math.sqrt(usual * diversity + NOISE);
        double busy = Math.log(1 + real) / Math.log(2);
        return Math.round(SCALE * (Math.max(growth, 0) + BUSY * busy));
    }

    private static double mostOfAnHour(int[] hours) {
        int[] busy = Arrays.stream(hours).filter(change -> change > 0).sorted().toArray();
        double median = busy.length == 0 ? 0 : busy[busy.length / 2];
        return Math.max(ALWAYS_COUNTED, MOST_TIMES_MEDIAN * median);
    }
}
