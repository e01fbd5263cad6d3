package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.Undeu;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The short form of infra/chaos/kill-application: a replica in a process of its own is killed with kill -9 while people
 * sign. Whoever was told 201 is counted, exactly once.
 */
@ExtendWith(Product.class)
class SuddenEndTest {

    private static final Pattern ADDRESS = Pattern.compile("running at (http://localhost:\\d+)");
    private static final Path LOG = Path.of("target", "sudden-end.log");
    private static final int SIGNATORIES = 8;

    @Test
    void whoWasToldThatTheySignedIsCountedOnceHoweverSuddenlyTheProcessEnds() throws Exception {
        // The process knows only the time of the world: sessions of another day would be over there.
        Product.clock().set(Instant.now());
        Petition petition = APetition.aPetition().seeding();
        Map<Long, String> told = new ConcurrentHashMap<>();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        Process process = start();
        ExecutorService people = Executors.newFixedThreadPool(SIGNATORIES);
        try {
            URI replica = address(process);
            for (int i = 0; i < SIGNATORIES; i++) {
                people.execute(() -> signUntilItEnds(replica, petition, told, refused));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(told).as("beside refusals %s", refused).hasSizeGreaterThan(100));
        } finally {
            process.destroyForcibly().waitFor();
            people.shutdown();
        }
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        Rows rows = Rows.ofTheProduct();
        told.forEach(
                (index, commitment) -> assertThat(rows.text("""
                                SELECT TRIM(TRAILING '=' FROM REPLACE(REPLACE(TO_BASE64(e.commitment), '+', '-'), '/', '_'))
                                FROM event e JOIN signature s ON s.petition = e.petition AND s.event_index = e.event_index
                                WHERE e.petition = ? AND e.event_index = ? AND s.state = 'IN_FORCE'""", petition.id().value(), index))
                        .as("event %d", index)
                        .isEqualTo(commitment));
        // What was written and not answered any more may be more, but agrees with itself and goes into the log.
        Product.bean(Publishing.class).publish(petition.id(), Product.clock().instant());
        assertThat(Product.bean(RecountReport.class).print(petition.id().value(), System.out))
                .isEqualTo(RecountReport.AGREES);
    }

    private static void signUntilItEnds(URI replica, Petition petition, Map<Long, String> told, Set<String> refused) {
        while (true) {
            Person person = People.residentOf("KZ-62");
            Caller.Answer answer;
            try {
                answer = Caller.as(person)
                        .at(replica)
                        .put("/api/v1/petitions/" + petition.id() + "/signature", """
                                {"nonce": "%s", "textSha256": "%s"}""".formatted(
                                        Nonce.random().base64Url(),
                                        petition.textSha256().hex()));
            } catch (UncheckedIOException ended) {
                return;
            }
            if (answer.status() == 201) {
                told.put(
                        answer.json().path("eventIndex").asLong(),
                        answer.json().path("commitment").asText());
            } else {
                refused.add(answer.status() + " " + answer.json().path("code").asText());
            }
        }
    }

    private static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Undeu.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        Map<String, Object> database = Product.database();
        builder.environment()
                .putAll(Map.of(
                        "MICRONAUT_ENVIRONMENTS", "demo",
                        "MICRONAUT_SERVER_PORT", "-1",
                        "DATASOURCES_DEFAULT_URL", (String) database.get("datasources.default.url"),
                        "DATASOURCES_DEFAULT_USERNAME", (String) database.get("datasources.default.username"),
                        "DATASOURCES_DEFAULT_PASSWORD", (String) database.get("datasources.default.password"),
                        "UNDEU_DATA",
                                Product.folder().resolveSibling("sudden-end").toString(),
                        "UNDEU_DEMO_CONTENT", "false",
                        "UNDEU_RATE_LIMITS", "off",
                        // Other tests say themselves what is published, handed on and invalidated.
                        "UNDEU_LOG_ENABLED", "false",
                        "UNDEU_OUTBOX_ENABLED", "false"));
        builder.environment().put("UNDEU_INVALIDATION_DELAY", "1d");
        return builder.start();
    }

    private static URI address(Process process) {
        AtomicReference<URI> address = new AtomicReference<>();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            Matcher said = ADDRESS.matcher(Files.readString(LOG));
            if (said.find()) {
                address.set(URI.create(said.group(1)));
            }
            return address.get() != null || !process.isAlive();
        });
        assertThat(address.get()).as("the replica started, see %s", LOG).isNotNull();
        return address.get();
    }
}
