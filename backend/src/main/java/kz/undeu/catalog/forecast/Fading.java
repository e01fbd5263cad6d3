package kz.undeu.catalog.forecast;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A curve through the days of a petition on which fewer come with time. Its logarithm is a line over the {@link Clock}. Fitted as a
 * generalized linear model of counts: a day varies by the root of what is expected, as people come one by one, and by a share
 * of it, as days are good and bad ({@code variance = m + d m²}); so few a day and thousands a day weigh as they should.
 */
final class Fading {

    private static final int ROUNDS = 12;
    private static final double SMALLEST = 0.05;
    private static final double USUAL_SHARE = 0.03;
    private static final double DISBELIEF = 3;
    /** Nobody fades faster for long; a steeper line is the end of a burst. */
    private static final double STEEPEST_A_DAY = -0.35;

    private final Clock clock;
    private final int days;
    private final double height;
    private final double slope;
    private final double slopeError;
    private final double share;
    private final double misfit;

    private Fading(Clock clock, int days, double height, double slope, double slopeError, double share, double misfit) {
        this.clock = clock;
        this.days = days;
        this.height = height;
        this.slope = slope;
        this.slopeError = slopeError;
        this.share = share;
        this.misfit = misfit;
    }

    /** What the curve is a line over. */
    enum Clock {
        /** Days: the same part is lost each day. */
        DAYS {
            @Override
            double at(double day) {
                return day;
            }
        },
        /** Their logarithm: what is lost becomes less and less, and a long tail is left. */
        AGE {
            @Override
            double at(double day) {
                return Math.log(day + 2);
            }
        };

        /** @param day counted from 0, the first whole day */
        abstract double at(double day);
    }

    /**
     * Fits the curve.
     *
     * @param counts of days one after another
     * @param first which day of the petition the first of them is
     */
    static Fading fit(Clock clock, double[] counts, int first) {
        int n = counts.length;
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = counts[i] + 0.5;
        }
        double share = USUAL_SHARE;
        double height = 0;
        double slope = 0;
        double slopeError = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] response = new double[n];
            double[][] terms = new double[n][];
            for (int i = 0; i < n; i++) {
                double weight = Math.sqrt(expected[i] / (1 + share * expected[i]));
                double working = Math.log(expected[i]) + (counts[i] - expected[i]) / expected[i];
                response[i] = weight * working;
                terms[i] = new double[] {weight, weight * clock.at(first + i)};
            }
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.setNoIntercept(true);
            regression.newSampleData(response, terms);
            double[] found = regression.estimateRegressionParameters();
            height = found[0];
            slope = found[1];
            slopeError = Math.sqrt(variance(terms).getEntry(1, 1));
            double excess = 0;
            for (int i = 0; i < n; i++) {
                expected[i] = Math.max(SMALLEST, Math.exp(Math.min(20, height + slope * clock.at(first + i))));
                double off = counts[i] - expected[i];
                excess += (off * off - expected[i]) / (expected[i] * expected[i]);
            }
            share = Math.max(USUAL_SHARE / 3, Math.min(1, excess / n));
        }
        double misfit = 0;
        for (int i = 0; i < n; i++) {
            double off = counts[i] - expected[i];
            misfit += off * off / (expected[i] + USUAL_SHARE * expected[i] * expected[i]);
        }
        return new Fading(clock, first + n, height, slope, slopeError, share, misfit);
    }

    private static RealMatrix variance(double[][] terms) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(terms);
        return MatrixUtils.inverse(matrix.transpose().multiply(matrix));
    }

    /** How badly it fits; less is better. */
    double misfit() {
        return misfit;
    }

    /** By which part of what is expected days vary, squared. */
    double share() {
        return share;
    }

    /** The slope, drawn towards none as far as it is no larger than its own error. */
    double believedSlope() {
        double sure = slope * slope;
        return slope * sure / (sure + DISBELIEF * slopeError * slopeError);
    }

    double slopeError() {
        return slopeError;
    }

    /** What it expects of a day that was looked at. */
    double expected(int day) {
        return Math.max(SMALLEST, Math.exp(height + slope * clock.at(day)));
    }

    /**
     * How much the logarithm has changed some days after the last one looked at, with a slope. It never rises: nothing rises
     * for long, and a forecast that says so is a promise.
     *
     * @param ahead 1 is the first day after
     */
    double change(double drawn, int ahead) {
        int last = days - 1;
        double steepest = STEEPEST_A_DAY / (clock.at(last + 1) - clock.at(last));
        return Math.max(steepest, Math.min(0, drawn)) * (clock.at(last + ahead) - clock.at(last));
    }
}
