package kz.undeu.catalog.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Many ways in which a petition may go on, and between which of them eight of ten lie. The same days make the same ones. */
final class Continuations {

    /** Past that the ends of a range move by less than the rounding they are shown with. */
    private static final int NUMBER = 2_000;

    private static final double LOW = 10;
    private static final double HIGH = 90;

    private final double[][] byPath;

    private Continuations(double[][] byPath) {
        this.byPath = byPath;
    }

    /**
     * Draws them.
     *
     * @param days signatures of each whole day, the latest last; at least 14
     * @param ahead how many days, this one among them; at least 1
     * @param firstShare how much of this one is still to come, 0 to 1
     */
    static Continuations of(long[] days, int ahead, double firstShare) {
        return of(days, ahead, firstShare, NUMBER);
    }

    static Continuations of(long[] days, int ahead, double firstShare, int number) {
        DailyModel model = DailyModel.of(days);
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(days));
        double[][] byPath = new double[number][ahead];
        for (double[] path : byPath) {
            model.continueInto(path, firstShare, random);
        }
        return new Continuations(byPath);
    }

    int ahead() {
        return byPath[0].length;
    }

    /** Between how many signatures more the sum lies at the end of a day, counted from 0. */
    CountRange after(int day) {
        double[] sums = Arrays.stream(byPath).mapToDouble(path -> path[day]).toArray();
        Percentile percentile = new Percentile();
        percentile.setData(sums);
        return new CountRange(Math.round(percentile.evaluate(LOW)), Math.round(percentile.evaluate(HIGH)));
    }

    /**
     * The day by whose end a share of all continuations has so many signatures more.
     *
     * @param percent 0 to 100
     * @return counted from 0; {@link #ahead} when they never have
     */
    int dayWith(long more, double percent) {
        int enough = (int) Math.ceil(byPath.length * percent / 100);
        int[] reached = Arrays.stream(byPath)
                .mapToInt(path -> firstWith(path, more))
                .sorted()
                .toArray();
        return reached[Math.max(0, enough - 1)];
    }

    private static int firstWith(double[] path, long more) {
        int at = Arrays.binarySearch(path, more);
        int first = at >= 0 ? at : -at - 1;
        while (first > 0 && first < path.length && path[first - 1] >= more) {
            first--;
        }
        return first;
    }
}
