package kz.undeu.catalog.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How a petition may go on, told from its own days alone. Two curves are laid through the last weeks, one that loses the same
 * part each day and one with a long tail; which of them is drawn, goes by how well they fit. A continuation begins at the
 * level of the last days, follows the curve, wanders off it from day to day, and swings as those days swung.
 *
 * <p>What is not known is drawn: the level and the slope with the errors of their estimates, and how far the level
 * wanders. Bursts to come, as after a report on television, are not in it.
 */
final class DailyModel {

    /** What lies further back tells little of tomorrow. */
    static final int DAYS_LOOKED_AT = 42;

    private static final int WEEK = 7;
    /** Of the level from one day to the next, as a part of it; what the made histories that wander do (backtest). */
    private static final double WANDERING = 0.07;
    /** Neighbouring days are alike, so they tell less than as many strangers would. */
    private static final double BELIEF = 0.25;
    /** Neither curve is ever sure. */
    private static final double DOUBT = 0.15;

    private final Line[] lines;
    private final double likelierShare;

    private DailyModel(Line[] lines, double firstShare) {
        this.lines = lines;
        this.likelierShare = firstShare;
    }

    /**
     * Looks at the days of a petition.
     *
     * @param days signatures of each whole day since it was listed, the latest last; at least 14
     */
    static DailyModel of(long[] days) {
        int first = Math.max(0, days.length - DAYS_LOOKED_AT);
        double[] counts = Arrays.stream(days, first, days.length)
                .mapToDouble(count -> Math.max(0, count))
                .toArray();
        Line[] lines = {Line.of(Fading.Clock.DAYS, counts, first), Line.of(Fading.Clock.AGE, counts, first)};
        double better = BELIEF * (lines[1].fading.misfit() - lines[0].fading.misfit());
        double share = 1 / (1 + Math.exp(-better));
        return new DailyModel(lines, DOUBT + (1 - 2 * DOUBT) * share);
    }

    /**
     * One way it may go on.
     *
     * @param into is filled with the sum of signatures by the end of each day
     * @param firstPart how much of the first day is still to come, 0 to 1
     */
    void continueInto(double[] into, double firstPart, SplittableRandom random) {
        lines[random.nextDouble() < likelierShare ? 0 : 1].continueInto(into, firstPart, random);
    }

    /** A curve, and how the days lie beside it. */
    private static final class Line {

        private final Fading fading;
        private final double[] swings;
        private final double level;
        private final double levelError;
        private final TDistribution errors;

        private Line(Fading fading, double[] swings, double level, double levelError) {
            this.fading = fading;
            this.swings = swings;
            this.level = level;
            this.levelError = levelError;
            this.errors = new TDistribution(null, swings.length - 2);
        }

        static Line of(Fading.Clock clock, double[] counts, int first) {
            Fading fading = Fading.fit(clock, counts, first);
            int n = counts.length;
            double[] expected = new double[n];
            Arrays.setAll(expected, i -> fading.expected(first + i));
            double came = StatUtils.sum(counts, n - WEEK, WEEK) + 1;
            double due = StatUtils.sum(expected, n - WEEK, WEEK) + 1;
            double[] swings = new double[n];
            Arrays.setAll(swings, i -> (counts[i] - expected[i]) / deviation(fading, expected[i]));
            double mean = StatUtils.mean(swings);
            Arrays.setAll(swings, i -> swings[i] - mean);
            return new Line(
                    fading,
                    swings,
                    Math.log(expected[n - 1]) + Math.log(came / due),
                    Math.sqrt(1 / due + fading.share() / WEEK));
        }

        private static double deviation(Fading fading, double expected) {
            return Math.sqrt(expected + fading.share() * expected * expected);
        }

        void continueInto(double[] into, double firstPart, SplittableRandom random) {
            double slope = fading.believedSlope()
                    + fading.slopeError() * errors.inverseCumulativeProbability(random.nextDouble(0.001, 0.999));
            double from = level + levelError * random.nextGaussian();
            // Half to twice as far as the estimate.
            double wanders = WANDERING * Math.pow(2, random.nextDouble(-1, 1));
            double off = 0;
            double sum = 0;
            for (int day = 0; day < into.length; day++) {
                off += wanders * random.nextGaussian();
                double expected = Math.exp(Math.min(20, from + fading.change(slope, day + 1) + off));
                double come = Math.max(0, expected + deviation(fading, expected) * swings[swingFor(day, random)]);
                sum += day == 0 ? come * firstPart : come;
                into[day] = sum;
            }
        }

        /** Of the same day of the week: weekends are unlike working days. */
        private int swingFor(int day, SplittableRandom random) {
            int n = swings.length;
            int sameWeekday = Math.floorMod(n + day, WEEK);
            int weeks = (n - sameWeekday + WEEK - 1) / WEEK;
            return sameWeekday + WEEK * random.nextInt(weeks);
        }
    }
}
