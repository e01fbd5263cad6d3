package kz.undeu.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.undeu.EmbeddedDatabase;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole product on its real database, started once for all tests; every test gets clocks set back. Tests share the
 * database, so they make what they look at and do not count what others made.
 */
public final class Product implements BeforeEachCallback {

    /** Tests run in two Javas at a time, each on a database of its own. */
    private static final Path DATA = Path.of("target", "test-data-" + System.getProperty("undeu.test.fork", "0"));

    private static final Map<String, EmbeddedDatabase> OWN = new ConcurrentHashMap<>();

    private static final Set<ApplicationContext> REPLICAS = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeEach(ExtensionContext context) {
        bean(PinnedClock.class).reset();
        // Some live on behind the tests that started them, and so do their jobs: one whose clock is ahead forgets and
        // ends
        // what later tests have just made.
        REPLICAS.removeIf(replica -> !replica.isRunning());
        REPLICAS.forEach(replica -> replica.getBean(PinnedClock.class).reset());
    }

    public static <T> T bean(Class<T> type) {
        return Running.SERVER.getApplicationContext().getBean(type);
    }

    public static URI address() {
        return Running.SERVER.getURI();
    }

    public static PinnedClock clock() {
        return bean(PinnedClock.class);
    }

    /** Where the product of the tests keeps its data. */
    public static Path folder() {
        return DATA;
    }

    /** How to reach the database of the tests. */
    public static Map<String, Object> database() {
        return properties(Running.DATABASE);
    }

    /**
     * A new, empty database, for what needs secrets of its own: a database knows the peppers it was filled with. Started
     * by whoever first names it, and ended with the tests.
     */
    public static Map<String, Object> emptyDatabase(String name) {
        return properties(OWN.computeIfAbsent(name, Product::startEmpty));
    }

    private static EmbeddedDatabase startEmpty(String name) {
        Path folder = DATA.resolveSibling(DATA.getFileName() + "-" + name);
        delete(folder);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    private static Map<String, Object> properties(EmbeddedDatabase database) {
        return Map.of(
                "datasources.default.url", database.url(),
                "datasources.default.username", database.username(),
                "datasources.default.password", database.password());
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What makes a replica of the product on the same database, also in another process. */
    public static Map<String, Object> replicaProperties(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(database());
        all.put("undeu.rate-limits", "off");
        all.put("undeu.kept.time", "0s");
        all.put("undeu.log.folder", DATA.resolve("log").toString());
        all.put("undeu.log.key-file", DATA.resolve("log.key").toString());
        all.put("undeu.open-data.folder", DATA.resolve("open-data").toString());
        all.put("undeu.snapshot.folder", DATA.resolve("snapshots").toString());
        all.put("undeu.dossier.delay", "1d");
        all.put("undeu.destruction.delay", "1d");
        all.put("undeu.delivery.delay", "1d");
        all.put("undeu.deadlines.delay", "1d");
        all.putAll(properties);
        return all;
    }

    /** Another replica of the product on the same database. */
    public static ApplicationContext replica(Map<String, Object> properties) {
        ApplicationContext context = ApplicationContext.builder()
                .environments("test", "demo")
                .properties(replicaProperties(properties))
                .build();
        try {
            context.start();
            REPLICAS.add(context);
            return context;
        } catch (RuntimeException refused) {
            // Its jobs may have begun before, and would go on beside all later tests.
            context.close();
            throw refused;
        }
    }

    /** Another replica that listens, for {@link Caller#at}. The caller closes it. */
    public static EmbeddedServer listeningReplica(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("micronaut.server.port", -1);
        all.put("undeu.demo.content", false);
        return replica(all).getBean(EmbeddedServer.class).start();
    }

    private static final class Running {
        private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(DATA);
        private static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            Map<String, Object> properties = new HashMap<>();
            properties.put("datasources.default.url", DATABASE.url());
            properties.put("datasources.default.username", DATABASE.username());
            properties.put("datasources.default.password", DATABASE.password());
            properties.put("micronaut.server.port", -1);
            properties.put("undeu.demo.content", false);
            // Tests do in a second what people do in a day.
            properties.put("undeu.rate-limits", "off");
            // And a test that fills the queue is no rush in which the next one's people must solve a challenge.
            properties.put("undeu.web.challenge", "off");
            // Tests read what they have changed a moment before, and past HTTP.
            properties.put("undeu.kept.time", "0s");
            // Tests look for what they made a moment ago.
            properties.put("undeu.finding.read-at-each-request", true);
            // Tests say themselves when invalidations are executed.
            properties.put("undeu.invalidation.delay", "1d");
            // And when followers are told, and by which replica.
            properties.put("undeu.notices.delay", "1d");
            properties.put("undeu.mail.delay", "1d");
            // And when counts of tags are written.
            properties.put("undeu.campaign.written-every", "1d");
            // And when dossiers are made.
            properties.put("undeu.dossier.delay", "1d");
            // And when what is over is destroyed; who waits for the lease destroys nothing.
            properties.put("undeu.destruction.delay", "1d");
            // And when they are delivered.
            properties.put("undeu.delivery.delay", "1d");
            // And when deadlines are looked through.
            properties.put("undeu.deadlines.delay", "1d");
            // Tests publish when they say so, each log in a folder of its own.
            properties.put("undeu.log.enabled", false);
            properties.put("undeu.log.folder", DATA.resolve("log").toString());
            properties.put("undeu.log.key-file", DATA.resolve("log.key").toString());
            properties.put("undeu.open-data.folder", DATA.resolve("open-data").toString());
            properties.put("undeu.snapshot.folder", DATA.resolve("snapshots").toString());
            EmbeddedServer server = ApplicationContext.builder()
                    .environments("test", "demo")
                    .properties(properties)
                    .start()
                    .getBean(EmbeddedServer.class)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.getApplicationContext().close();
                DATABASE.close();
            }));
            return server;
        }
    }
}
