package kz.undeu.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Keycloak with the realm of demo people, in processes of its own. Unpacked by Maven into target; the first start
 * there also builds it, which takes twice as long as later ones.
 */
final class Keycloak implements AutoCloseable {

    static final Path REALM = Path.of("..", "infra", "keycloak", "undeu-realm.json");

    private static final Path HOME =
            Path.of("target", "keycloak", "keycloak-" + System.getProperty("keycloak.version"));
    private static final Path LOG = Path.of("target", "keycloak", "keycloak.log");
    private static final String DEMO_CALLBACK = "http://localhost:8080/oauth/callback/keycloak";
    // Half a minute on a quiet machine; a busy one is no failure.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final String issuer;

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/undeu";
    }

    /** Starts one that sends people back to {@code callback}; it is not ready yet. */
    static Keycloak start(int port, String callback) {
        try {
            delete(HOME.resolve("data"));
            Path imported = Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(
                    imported.resolve("undeu-realm.json"),
                    Files.readString(REALM).replace(DEMO_CALLBACK, callback));
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "sh",
                            HOME.resolve("bin/kc.sh").toAbsolutePath().toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            Keycloak started = new Keycloak(builder.start(), issuer(port));
            // Whoever stops the tests halfway would leave it running.
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer + ProviderMetadata.PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended, see " + LOG);
            }
            try {
                if (HttpClient.newHttpClient()
                                .send(asked, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens there so far.
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("Keycloak is not ready after " + PATIENCE + ", see " + LOG);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
