package kz.undeu.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.kernel.Backlog;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A replica with room for one signature and one live count, that keeps public answers until it is told to forget. */
@ExtendWith(Product.class)
class AnswersUnderLoadTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static EmbeddedServer replica;

    @BeforeAll
    static void start() {
        replica = Product.listeningReplica(Map.of(
                "undeu.kept.time",
                "1h",
                "undeu.streams.most",
                1,
                "undeu.signing.queue-capacity",
                1,
                "undeu.outbox.enabled",
                false));
    }

    @AfterAll
    static void stop() {
        replica.getApplicationContext().close();
    }

    @Test
    void whatIsKeptIsTheSameForAllAndWhatIsForOnePersonIsNotKept() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        String path = "/api/v1/petitions/" + petition.id();
        Answer first = Caller.anonymous().at(replica).get(path);
        APetition.sign(petition, 3);

        Answer again = Caller.as(People.residentOf("KZ-62")).at(replica).get(path);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"own\":false");
        assertThat(again.header("etag")).isEqualTo(first.header("etag"));
        assertThat(Caller.anonymous()
                        .at(replica)
                        .with("If-None-Match", first.header("etag"))
                        .get(path)
                        .status())
                .isEqualTo(304);

        Answer own = Caller.as(organizer).at(replica).get(path);
        assertThat(own.json().path("own").asBoolean()).isTrue();
        assertThat(own.json().path("tally").path("inForce").asInt()).isEqualTo(53);
        assertThat(own.header("cache-control")).isEqualTo("no-store");
        assertThat(Caller.anonymous().at(replica).get(path).body()).isEqualTo(first.body());
    }

    @Test
    void everySectionOfAPetitionIsKeptForItselfAndEveryListByWhatItAsksFor() {
        Petition petition = APetition.aPetition().titled("Кешбэк").openForSigning();
        String path = "/api/v1/petitions/" + petition.id();
        for (String one : new String[] {
            path + "/tally", path + "/tally/history?step=hour", path + "/timeline", "/api/v1/petitions?limit=1"
        }) {
            Answer first = Caller.anonymous().at(replica).get(one);
            assertThat(first.status()).as(one).isEqualTo(200);
            assertThat(first.header("etag")).isNotEmpty();
            assertThat(Caller.anonymous().at(replica).get(one).body()).isEqualTo(first.body());
        }
        assertThat(Caller.anonymous()
                        .at(replica)
                        .get("/api/v1/petitions?limit=2")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(Caller.anonymous()
                        .at(replica)
                        .get(path + "/tally/history?step=day")
                        .body())
                .isNotEqualTo(Caller.anonymous()
                        .at(replica)
                        .get(path + "/tally/history?step=hour")
                        .body());
    }

    @Test
    void whoDecidesSeesWhatTheyDecidedAtOnce() {
        Petition petition = APetition.aPetition().openForSigning();
        String path = "/api/v1/petitions/" + petition.id();
        assertThat(Caller.anonymous().at(replica).get(path).json().path("state").asText())
                .isEqualTo("OPEN");
        String texts = "{\"ru\": \"Причина\", \"kk\": \"Себеп\"}";
        Answer stopped = Caller.as(People.moderator())
                .at(replica)
                .post(
                        "/api/v1/moderation/petitions/" + petition.id() + "/stop",
                        "{\"legalBasis\": " + texts + ", \"explanation\": " + texts + "}");
        assertThat(stopped.status()).as(stopped.body()).isLessThan(300);
        assertThat(Caller.anonymous().at(replica).get(path).json().path("state").asText())
                .isEqualTo("CLOSED");
    }

    @Test
    void whenTheQueueIsFullTheNextHearsAtOnceWhenToComeBack() throws Exception {
        Petition petition = APetition.aPetition().openForSigning();
        Backlog backlog = replica.getApplicationContext().getBean(Backlog.class);
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT signed FROM tally WHERE petition = '" + petition.id() + "' FOR UPDATE");
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> sign(petition));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> backlog.waiting() == 1);

            Answer refused = sign(petition);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("BUSY");
            assertThat(refused.header("content-type")).startsWith("application/problem+json");
            assertThat(refused.header("retry-after")).isEqualTo("2");
            assertThat(first).isNotDone();

            connection.rollback();
            assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
        assertThat(sign(petition).status()).isEqualTo(201);
    }

    @Test
    void aLiveCountTellsTheNewestAtOnceAndEndsWithThePetition() throws Exception {
        Petition petition = APetition.aPetition().openForSigning();
        URI address = URI.create(replica.getURI() + "/api/v1/petitions/" + petition.id() + "/tally/stream");
        HttpResponse<InputStream> stream = listen(address);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).startsWith("retry: ");
            assertThat(next(lines))
                    .contains("\"inForce\":50")
                    .contains("id: 50\n")
                    .contains("event: tally\n");

            HttpResponse<InputStream> tooMany = listen(address);
            assertThat(tooMany.statusCode()).isEqualTo(503);
            assertThat(tooMany.headers().firstValue("retry-after")).isPresent();

            APetition.sign(petition, 1);
            assertThat(next(lines)).contains("\"inForce\":51").contains("\"next\":{\"tier\":1,");
            Product.bean(Closing.class)
                    .close(
                            petition.id(),
                            ClosedBecause.WITHDRAWN,
                            null,
                            Product.clock().instant());
            assertThat(next(lines)).isEmpty();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> listen(address).statusCode() == 204);
        PetitionId draft = APetition.aPetition().draft().id();
        assertThat(Caller.anonymous()
                        .at(replica)
                        .get("/api/v1/petitions/" + draft + "/tally/stream")
                        .status())
                .isEqualTo(404);
    }

    private static HttpResponse<InputStream> listen(URI address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The lines up to the next empty one. */
    private static String next(BufferedReader lines) {
        return lines.lines()
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Answer sign(Petition petition) {
        return Caller.as(People.residentOf("KZ-62"))
                .at(replica)
                .put(
                        "/api/v1/petitions/" + petition.id() + "/signature",
                        "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                                + petition.textSha256().hex() + "\"}");
    }

    private static Connection database() throws SQLException {
        Map<String, Object> database = Product.database();
        return DriverManager.getConnection(
                (String) database.get("datasources.default.url"),
                (String) database.get("datasources.default.username"),
                (String) database.get("datasources.default.password"));
    }
}
