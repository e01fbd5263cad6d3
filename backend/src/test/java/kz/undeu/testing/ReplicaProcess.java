package kz.undeu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.Undeu;
import org.awaitility.Awaitility;

/**
 * Another replica of the product on the same database, or a demo on one of its own, in a process which can be ended in every way.
 */
public final class ReplicaProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("running at (http://localhost:\\d+)");

    /** A database of its own is unpacked and migrated first, which takes a busy machine more than a minute. */
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    /** The embedded database writes its pages out. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Process process;
    private final Path log;
    private final boolean hasDatabase;
    private final URI address;

    private ReplicaProcess(Process process, Path log, boolean hasDatabase) {
        this.process = process;
        this.log = log;
        this.hasDatabase = hasDatabase;
        this.address = readAddress();
    }

    /** @param name of its data folder and its log */
    public static ReplicaProcess start(String name) {
        Map<String, Object> database = Product.database();
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATASOURCES_DEFAULT_URL",
                (String) database.get("datasources.default.url"),
                "DATASOURCES_DEFAULT_USERNAME",
                (String) database.get("datasources.default.username"),
                "DATASOURCES_DEFAULT_PASSWORD",
                (String) database.get("datasources.default.password"),
                "UNDEU_DATA",
                Product.folder().resolveSibling(name).toString(),
                "UNDEU_DEMO_CONTENT",
                "false",
                "UNDEU_RATE_LIMITS",
                "off",
                // Other tests say themselves what is published, handed on and invalidated.
                "UNDEU_LOG_ENABLED",
                "false",
                "UNDEU_OUTBOX_ENABLED",
                "false"));
        environment.put("UNDEU_INVALIDATION_DELAY", "1d");
        return start(name, environment);
    }

    /** A demo that fills its embedded database as whoever tries the product out sees it. */
    public static ReplicaProcess startDemo(Path data) {
        return start(data.getFileName().toString(), Map.of("UNDEU_DATA", data.toString()));
    }

    /** A demo that comes to its sudden end while it starts, as soon as something is so. */
    public static void killDemo(Path data, Callable<Boolean> moment) throws InterruptedException {
        Process process = launch(log(data.getFileName().toString()), Map.of("UNDEU_DATA", data.toString()));
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(START_LIMIT)
                    .until(moment);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static ReplicaProcess start(String name, Map<String, String> environment) {
        return new ReplicaProcess(
                launch(log(name), environment), log(name), !environment.containsKey("DATASOURCES_DEFAULT_URL"));
    }

    private static Path log(String name) {
        return Path.of("target", name + ".log");
    }

    private static Process launch(Path log, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Undeu.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("MICRONAUT_ENVIRONMENTS", "demo", "MICRONAUT_SERVER_PORT", "-1"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI readAddress() {
        AtomicReference<URI> read = new AtomicReference<>();
        try {
            Awaitility.await().atMost(START_LIMIT).until(() -> {
                Matcher said = ADDRESS.matcher(Files.readString(log));
                if (said.find()) {
                    read.set(URI.create(said.group(1)));
                }
                return read.get() != null || !process.isAlive();
            });
            assertThat(read.get()).as("the replica started, see %s", log).isNotNull();
        } catch (RuntimeException | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
        return read.get();
    }

    public URI address() {
        return address;
    }

    /** Waits until it says something in its log. */
    public void awaitSaid(String words) {
        Awaitility.await().atMost(START_LIMIT).until(() -> Files.readString(log).contains(words));
    }

    /** As an orchestrator does it first. */
    public void terminate() {
        process.destroy();
    }

    public boolean hasEndedWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As a power cut does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its own database ends with it only where it ends in order. */
    @Override
    public void close() throws InterruptedException {
        if (hasDatabase) {
            terminate();
            hasEndedWithin(STOP_LIMIT);
        }
        kill();
    }
}
