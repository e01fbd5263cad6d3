package kz.undeu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import kz.undeu.testing.ReplicaProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The demo as somebody starts it who tries the product out. */
class DemoContentTest {

    private static final Path DATA = Path.of("target", "test-data-demo-killed");
    private static final Path MARK = DATA.resolve("demo-unfinished");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDemoThatIsKilledWhileItMakesItsTablesAndWhileItIsLoadedIsWholeAfterTheNextStart() throws Exception {
        delete(DATA);
        Path someTable = DATA.resolve("db").resolve("undeu").resolve("petition.ibd");
        ReplicaProcess.killDemo(DATA, () -> Files.exists(someTable));
        assertThat(MARK).exists();

        try (ReplicaProcess first = ReplicaProcess.startDemo(DATA)) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> petitions(first) > 0);
            first.awaitSaid("beginning anew");
            first.kill();
        }
        assertThat(MARK).exists();

        try (ReplicaProcess second = ReplicaProcess.startDemo(DATA)) {
            second.awaitSaid("beginning anew");
            second.awaitSaid("invented petitions are loaded");
            assertThat(petitions(second)).isEqualTo(invented());
            assertThat(MARK).doesNotExist();
        }
    }

    /** Those that stand in the list: drafts, queued and rejected ones and those that collect the first signatures do not. */
    private int petitions(ReplicaProcess demo) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(demo.address().resolve("/api/v1/petitions?limit=100"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).get("items").size();
    }

    private static int invented() throws IOException {
        int listed = 0;
        for (JsonNode petition :
                new ObjectMapper().readTree(DemoContentTest.class.getResourceAsStream("/demo/petitions.json"))) {
            listed += petition.get("life").asText().matches("OPEN|ENDED|WITHDRAWN") ? 1 : 0;
        }
        return listed;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
