package kz.undeu;

import java.time.InstantSource;
import kz.undeu.catalog.snapshot.Snapshots;

/**
 * {@code java -jar undeu.jar snapshot}: makes the signed copy of all public pages and tables now, where the nightly ones
 * lie, and tells its file. Runs beside a running product or without one.
 */
final class SnapshotCommand {

    private static final String NAME = "snapshot";

    private SnapshotCommand() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    static int run(String[] arguments) {
        return QuietProduct.run(arguments, context -> {
            System.out.println(context.getBean(Snapshots.class)
                    .make(context.getBean(InstantSource.class).instant()));
            return 0;
        });
    }
}
