package kz.undeu;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The product for one command of an operator: it serves nobody, and does nothing in the background. */
final class QuietProduct {

    private static final String NAME = "command";

    /** Nothing that a replica does in the background, and a pool for one reader. */
    private static final Map<String, Object> QUIET = Map.of(
            "flyway.datasources.default.enabled", false,
            "undeu.background", false,
            "undeu.demo.content", false,
            "datasources.default.maximum-pool-size", 2);

    private QuietProduct() {}

    /** Returns what the work returns: what the process ends with. */
    static int run(String[] arguments, ToIntFunction<ApplicationContext> work) {
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
                return work.applyAsInt(context);
            }
        } finally {
            database.ifPresent(EmbeddedDatabase::close);
        }
    }
}
