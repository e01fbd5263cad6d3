package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.undeu.escalation.dossier.TheDossierJob;
import kz.undeu.testing.Caller;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.TestAuthority;
import kz.undeu.testing.TestAuthority.Algorithm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

/** What alerts and dashboards ask for, the product tells: a name that is misspelt would be silence, which looks like peace. */
@ExtendWith(Product.class)
class MonitoringTest {

    private static final Path INFRA = Path.of("..", "infra");
    private static final Path FOLDER = Path.of("target", "monitoring-test");

    /** Told by others than the product: Prometheus itself, and exporters beside it. */
    private static final Set<String> OF_OTHERS = Set.of("up", "probe_ssl_earliest_cert_expiry", "probe_success");

    /** A name of a metric has an underscore and is not called; labels stand in brackets, values in quotes. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?!\\s*\\()");

    private static TestAuthority authority;
    private static EmbeddedServer replica;

    @BeforeAll
    static void scrape() {
        authority = TestAuthority.since(Algorithm.EC, PinnedClock.START);
        authority.write(FOLDER);
        replica = Product.listeningReplica(withEds());
        Caller caller = Caller.anonymous().at(replica);
        // A job tells from its first run on, and tests keep this one from running.
        TheDossierJob.of(replica.getApplicationContext(), Product.clock().instant());
        // What is counted by kind is there once something of a kind happened.
        assertThat(caller.get("/api/v1/petitions/0000000000").code()).isEqualTo("NOT_FOUND");
    }

    private static Set<String> exported() {
        return names(Caller.anonymous().at(replica).get("/prometheus").body());
    }

    @AfterAll
    static void end() {
        replica.getApplicationContext().close();
        authority.close();
    }

    @Test
    void everyMetricOfAnAlertIsTold() throws IOException {
        for (Map<String, Object> alert : alerts()) {
            mustBeTold(alert.get("alert").toString(), alert.get("expr").toString());
        }
    }

    @Test
    void everyAlertHasARunbookThatNamesItAndNoRunbookIsLeftOver() throws IOException {
        Set<String> runbooks = new TreeSet<>();
        for (Map<String, Object> alert : alerts()) {
            Map<?, ?> annotations = (Map<?, ?>) alert.get("annotations");
            String runbook = annotations.get("runbook").toString();
            runbooks.add(runbook);
            assertThat(Path.of("..", runbook))
                    .content()
                    .as(runbook)
                    .contains("`" + alert.get("alert") + "`")
                    .contains("## What it means", "## What to do");
        }
        StringBuilder pages = new StringBuilder();
        for (String runbook : runbooks) {
            pages.append(Files.readString(Path.of("..", runbook)));
        }
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "runbooks"))) {
            // A page without an alert of its own is for what the page of an alert leads to.
            assertThat(files.filter(file -> pages.indexOf("(" + file.getFileName() + ")") < 0)
                            .map(file -> "docs/runbooks/" + file.getFileName()))
                    .isSubsetOf(runbooks);
        }
    }

    @Test
    void everyMetricOfADashboardIsTold() throws IOException {
        for (Path dashboard : dashboards()) {
            JsonNode read = new ObjectMapper().readTree(dashboard.toFile());
            List<JsonNode> targets = read.findValues("targets");
            assertThat(targets).as(dashboard.toString()).isNotEmpty();
            for (JsonNode target : targets) {
                for (String expression : target.findValuesAsText("expr")) {
                    mustBeTold(dashboard.getFileName().toString(), expression);
                }
            }
        }
    }

    /** Kustomize takes no whole folders, so one that is added must be named. */
    @Test
    void everyDashboardIsShownInKubernetesToo() throws IOException {
        assertThat(INFRA.resolve("grafana/kustomization.yaml"))
                .content()
                .contains(dashboards().stream()
                        .map(dashboard -> "      - dashboards/" + dashboard.getFileName())
                        .toList());
    }

    @Test
    void namesAreFoundInExpressions() {
        assertThat(
                        asked(
                                "histogram_quantile(0.99, sum by (some_label) (rate(a_b_bucket{job_x=\"c_d\"}[5m]))) > e_f * 2"))
                .containsExactly("a_b_bucket", "e_f");
        assertThat(exported()).contains("undeu_signing_batch_seconds_bucket").doesNotContain("undeu_nothing");
    }

    private static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(INFRA.resolve("grafana/dashboards"))) {
            List<Path> dashboards =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(dashboards).isNotEmpty();
            return dashboards;
        }
    }

    private static void mustBeTold(String who, String expression) throws IOException {
        Set<String> asked = asked(expression);
        asked.removeAll(OF_OTHERS);
        String backup = Files.readString(INFRA.resolve("backup/backup.bash"));
        asked.removeIf(name -> name.startsWith("undeu_backup_") && backup.contains(name));
        // Some jobs begin a few seconds after the start, and tell from then on.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(exported()).as(who + ": " + expression).containsAll(asked));
    }

    private static Set<String> asked(String expression) {
        String bare = QUOTED.matcher(expression).replaceAll("''");
        bare = LABELS.matcher(bare).replaceAll(" ");
        bare = GROUPING.matcher(bare).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare).results().forEach(found -> names.add(found.group()));
        return names;
    }

    private static Set<String> names(String scraped) {
        Set<String> names = new TreeSet<>();
        scraped.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        List<Map<String, Object>> alerts = new ArrayList<>();
        try (InputStream file = Files.newInputStream(INFRA.resolve("prometheus/alerts.yml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> read = new Yaml().load(file);
            read.get("groups").forEach(group -> alerts.addAll(group.get("rules")));
        }
        assertThat(alerts).isNotEmpty();
        return alerts;
    }

    private static Map<String, Object> withEds() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("undeu.eds.enabled", true);
        properties.put("undeu.eds.host", "undeu.test");
        properties.put(
                "undeu.eds.challenge-secret",
                Base64.getEncoder()
                        .encodeToString("a secret of the tests, long enough".getBytes(StandardCharsets.US_ASCII)));
        properties.put("undeu.eds.citizenship", "BY_COUNTRY");
        properties.put("undeu.eds.roots", List.of(FOLDER.resolve("root.pem").toString()));
        properties.put("undeu.eds.timeout", Duration.ofSeconds(30).toString());
        properties.put(
                "undeu.eds.issuers.test.certificate",
                FOLDER.resolve("issuer.pem").toString());
        properties.put("undeu.eds.issuers.test.ocsp", authority.ocsp().toString());
        return properties;
    }
}
