package kz.undeu.catalog.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Made histories of the kinds that petitions have, and how often what then came lay in the range that was told before. Its
 * main method prints the table of docs/decisions/0039.
 */
final class Backtest {

    private static final int PATHS = 300;

    private Backtest() {}

    /** How a petition lives: how many are expected on a day, told anew for each life. */
    enum Kind {
        /** As many each day. */
        STEADY {
            @Override
            double[] expected(int days, SplittableRandom random) {
                double level = 20 + random.nextDouble(300);
                return fill(days, day -> level);
            }
        },
        /** Half as many every one to three weeks. */
        FADING {
            @Override
            double[] expected(int days, SplittableRandom random) {
                double begin = 200 + random.nextDouble(2_000);
                double half = 7 + random.nextDouble(14);
                return fill(days, day -> begin * Math.pow(0.5, day / half));
            }
        },
        /** Much at first, then long little: the typical one. */
        LONG_TAIL {
            @Override
            double[] expected(int days, SplittableRandom random) {
                double begin = 500 + random.nextDouble(4_000);
                double power = 0.7 + random.nextDouble(0.6);
                return fill(days, day -> begin / Math.pow(day + 2, power));
            }
        },
        /** Working days and weekends, some days good and some bad. */
        WEEKLY {
            @Override
            double[] expected(int days, SplittableRandom random) {
                double level = 50 + random.nextDouble(400);
                double weekend = 0.3 + random.nextDouble(0.4);
                return fill(days, day -> level * (day % 7 >= 5 ? weekend : 1) * Math.exp(0.25 * random.nextGaussian()));
            }
        },
        /** The level goes up and down by itself. */
        WANDERING {
            @Override
            double[] expected(int days, SplittableRandom random) {
                double[] at = {Math.log(50 + random.nextDouble(300))};
                return fill(days, day -> Math.exp(at[0] += 0.08 * random.nextGaussian()));
            }
        };

        abstract double[] expected(int days, SplittableRandom random);

        static double[] fill(int days, IntToDoubleFunction day) {
            double[] expected = new double[days];
            Arrays.setAll(expected, day);
            return expected;
        }
    }

    /** A life, day by day: people come one by one, so a day is drawn around what is expected. */
    static long[] life(Kind kind, int days, SplittableRandom random) {
        return Arrays.stream(kind.expected(days, random))
                .mapToLong(expected -> Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian())))
                .toArray();
    }

    /**
     * Tells the range of many lives and looks what came.
     *
     * @param seen days that are known when it is told
     * @param ahead days until its end
     */
    static Outcome of(Kind kind, int seen, int ahead, int lives) {
        SplittableRandom random = new SplittableRandom(31L * seen + ahead + kind.ordinal());
        int within = 0;
        double[] widths = new double[lives];
        for (int i = 0; i < lives; i++) {
            long[] life = life(kind, seen + ahead, random);
            CountRange range =
                    Continuations.of(Arrays.copyOf(life, seen), ahead, 1, PATHS).after(ahead - 1);
            long came = Arrays.stream(life, seen, seen + ahead).sum();
            within += came >= range.low() && came <= range.high() ? 1 : 0;
            widths[i] = (range.high() + 1.0) / (range.low() + 1.0);
        }
        Arrays.sort(widths);
        return new Outcome((double) within / lives, widths[lives / 2]);
    }

    /**
     * What came of ranges.
     *
     * @param within share that held
     * @param width the upper end over the lower one, at the median
     */
    record Outcome(double within, double width) {}

    public static void main(String[] arguments) {
        for (Kind kind : Kind.values()) {
            for (int[] when : new int[][] {{14, 30}, {28, 60}, {60, 90}}) {
                Outcome outcome = of(kind, when[0], when[1], 100);
                System.out.printf(
                        "| %s | %d | %d | %.0f %% | %.2f |%n",
                        kind, when[0], when[1], outcome.within() * 100, outcome.width());
            }
        }
    }
}
