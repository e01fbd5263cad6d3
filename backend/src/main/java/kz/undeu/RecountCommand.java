package kz.undeu;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.undeu.transparency.RecountReport;

/**
 * {@code java -jar undeu.jar recount [petition]}: counts all petitions, or one, from rows, events and log and tells where
 * the counts disagree. Runs beside a running product or without one, and changes nothing.
 */
final class RecountCommand {

    private static final String NAME = "recount";

    /** Nothing that a replica does in the background, and a pool for one reader. */
    private static final Map<String, Object> QUIET = Map.of(
            "flyway.datasources.default.enabled", false,
            "undeu.outbox.enabled", false,
            "undeu.log.enabled", false,
            "undeu.recount.enabled", false,
            "undeu.open-data.enabled", false,
            "undeu.invalidation.delay", "365d",
            "undeu.demo.content", false,
            "datasources.default.maximum-pool-size", 2);

    private RecountCommand() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** Returns what the process ends with, see {@link RecountReport}. */
    static int run(String[] arguments) {
        Map<String, Object> secrets = SecretFiles.read(System.getenv());
        Optional<EmbeddedDatabase> database = Undeu.isDatabaseConfigured(arguments, secrets)
                ? Optional.empty()
                : Optional.of(new EmbeddedDatabase(Undeu.dataFolder()));
        try {
            Map<String, Object> properties = new HashMap<>(QUIET);
            database.ifPresent(it -> {
                it.startOrJoin();
                properties.putAll(Undeu.properties(it));
            });
            try (ApplicationContext context = ApplicationContext.builder()
                    .banner(false)
                    .propertySources(PropertySource.of(
                            "secret files", secrets, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE))
                    .build()) {
                context.getEnvironment().addPropertySource(NAME, properties);
                context.start();
                RecountReport report = context.getBean(RecountReport.class);
                return arguments.length > 1 ? report.print(arguments[1], System.out) : report.print(System.out);
            }
        } finally {
            database.ifPresent(EmbeddedDatabase::close);
        }
    }
}
