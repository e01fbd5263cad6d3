package kz.undeu;

import kz.undeu.transparency.RecountReport;

/**
 * {@code java -jar undeu.jar recount [petition]}: counts all petitions, or one, from rows, events and log and tells where
 * the counts disagree. Runs beside a running product or without one, and changes nothing.
 */
final class RecountCommand {

    private static final String NAME = "recount";

    private RecountCommand() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** Returns what the process ends with, see {@link RecountReport}. */
    static int run(String[] arguments) {
        return QuietProduct.run(arguments, context -> {
            RecountReport report = context.getBean(RecountReport.class);
            return arguments.length > 1 ? report.print(arguments[1], System.out) : report.print(System.out);
        });
    }
}
