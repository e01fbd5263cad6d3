package kz.undeu.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.invalidation.AnInvalidation;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.update.PetitionUpdate;
import kz.undeu.petition.update.PetitionUpdates;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables say what single answers of the API say. */
@ExtendWith(Product.class)
class OpenDataTest {

    private final Caller reader = Caller.anonymous();

    /** Files of other tests are as old as the pinned clock says, so they would be taken for new. */
    @BeforeEach
    void nothingIsKept() throws IOException {
        Path folder = Product.folder().resolve("open-data");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whereTheApiPromisedAllPetitionsAtOnceIsTheTable(String format) {
        APetition.aPetition().in("KZ-39").openForSigning();
        Caller.Answer table = reader.get("/data/petitions." + format);
        Caller.Answer answer = reader.get("/api/v1/petitions." + format);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(table.body());
        for (String header : List.of("Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin")) {
            assertThat(answer.header(header)).as(header).isNotBlank().isEqualTo(table.header(header));
        }
        assertThat(reader.with("If-None-Match", table.header("ETag"))
                        .get("/api/v1/petitions." + format)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aListedPetitionIsThereWithItsCountAndAnUnlistedIsNot() {
        Petition petition = APetition.aPetition().in("KZ-39").titled("=1+1").openForSigning();
        Petition unlisted = APetition.aPetition().in("KZ-39").seeding();
        JsonNode page = reader.get("/api/v1/petitions/" + petition.id()).json();
        JsonNode row = row("petitions", "id", petition.id().value());
        for (String field :
                List.of("state", "jurisdiction", "topic", "publishedAt", "openedAt", "closesAt", "textSha256")) {
            assertThat(row.path(field).asText())
                    .as(field)
                    .isEqualTo(page.path(field).asText());
        }
        for (String field : List.of("inForce", "signed", "withdrawn", "invalidated", "asOf")) {
            assertThat(row.path(field)).as(field).isEqualTo(page.at("/tally/" + field));
        }
        assertThat(row.path("titleRu").asText()).isEqualTo("=1+1");
        assertThat(row.path("summaryRu")).isEqualTo(page.at("/summary/ru"));
        assertThat(row.path("backgroundRu").asText())
                .isEqualTo(page.at("/background/ru").asText());
        JsonNode threshold = page.at("/thresholds/0");
        JsonNode frozen = row("petitions-thresholds", "petition", petition.id().value());
        assertThat(frozen.path("required")).isEqualTo(threshold.path("required"));
        assertThat(frozen.path("agency")).isEqualTo(threshold.path("agency"));
        assertThat(frozen.path("population")).isEqualTo(threshold.at("/proof/population"));
        assertThat(frozen.path("basis")).isEqualTo(threshold.at("/proof/basis"));
        assertThat(row.path("demandsRu").asText())
                .startsWith("1. " + page.at("/demands/0/text/ru").asText());
        assertThat(record("petitions", "id", petition.id().value()).get("titleRu"))
                .isEqualTo("'=1+1");
        String all = reader.get("/data/petitions.json").body()
                + reader.get("/data/petitions.csv").body();
        assertThat(all)
                .doesNotContain(
                        unlisted.id().value(), page.at("/organizer/displayName").asText());
    }

    @Test
    void smallNumbersOfRegionsAreHiddenAsOnThePage() {
        Petition petition = APetition.aPetition().in("KZ").openForSigning();
        APetition.signFrom(
                petition, 17, "KZ-39", "198.51.100.7", Product.clock().instant());
        APetition.signFrom(petition, 3, "KZ-59", "198.51.100.8", Product.clock().instant());
        JsonNode shown = reader.get("/api/v1/petitions/" + petition.id() + "/tally")
                .json()
                .path("byRegion");
        List<JsonNode> rows = rows("petitions-regions")
                .filter(row ->
                        row.path("petition").asText().equals(petition.id().value()))
                .toList();
        assertThat(rows).hasSize(shown.size());
        for (int i = 0; i < rows.size(); i++) {
            for (String field : List.of("jurisdiction", "inForce", "fewerThan")) {
                assertThat(rows.get(i).path(field)).isEqualTo(shown.get(i).path(field));
            }
        }
        assertThat(rows).anyMatch(row -> row.path("fewerThan").asInt() == 10);
    }

    @Test
    void theHistoryIsTheOneOfThePageHourByHour() {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        Product.clock().pass(Duration.ofHours(3));
        APetition.sign(petition, 4);
        JsonNode shown = reader.get("/api/v1/petitions/" + petition.id() + "/tally/history?step=hour")
                .json();
        List<JsonNode> rows = rows("petitions-history")
                .filter(row ->
                        row.path("petition").asText().equals(petition.id().value()))
                .toList();
        assertThat(rows).hasSize(shown.size()).hasSizeGreaterThan(1);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).path("at")).isEqualTo(shown.get(i).path("at"));
            assertThat(rows.get(i).path("inForce")).isEqualTo(shown.get(i).path("inForce"));
        }
    }

    @Test
    void theDecisionsAreThoseOfTheRegister() {
        Petition petition = APetition.aPetition().in("KZ-39").submitted();
        ACase.of(petition).reject(People.moderator(), "PERSONAL_DATA");
        JsonNode decision = reader.get("/api/v1/moderation/decisions?jurisdiction=KZ-39&limit=1")
                .json()
                .at("/items/0");
        JsonNode row = row("decisions", "petition", petition.id().value());
        for (String field : List.of(
                "number", "verdict", "reasonCode", "decidedAt", "textSha256", "textWithheld", "workingDaysAllowed")) {
            assertThat(row.path(field)).as(field).isEqualTo(decision.path(field));
        }
        assertThat(row.path("titleRu").isNull()).isTrue();
        assertThat(row.path("explanationRu")).isEqualTo(decision.at("/explanation/ru"));
    }

    @Test
    void anEscalationIsThereWithItsClock() {
        String id = AForwardedPetition.to("KZ-39");
        Product.clock().pass(Duration.ofDays(10));
        JsonNode late = row("escalations", "id", id);
        JsonNode shown = reader.get("/api/v1/petitions/" + late.path("petition").asText() + "/escalations")
                .json()
                .at("/items/0");
        late.fieldNames().forEachRemaining(field -> {
            if (!field.startsWith("workingDaysTo")) {
                assertThat(late.path(field)).as(field).isEqualTo(shown.path(field));
            }
        });
        assertThat(late.path("overdueWorkingDays").asInt()).isPositive();
        assertThat(late.path("workingDaysToRegistration").isNull()).isTrue();
        Caller.inBrowser(People.officerOf("akimat-39"))
                .post("/api/v1/agency/escalations/" + id + "/registration", "{\"number\": \"=A1\"}");
        Product.clock().pass(Duration.ofHours(2));
        assertThat(row("escalations", "id", id)
                        .path("workingDaysToRegistration")
                        .asInt())
                .isPositive();
        assertThat(record("escalations", "id", id).get("registrationNumber")).isEqualTo("'=A1");
    }

    @Test
    void anAnswerIsThereDemandByDemand() {
        String id = answered();
        List<JsonNode> said = rows("answers")
                .filter(row -> row.path("escalation").asText().equals(id))
                .toList();
        assertThat(said).extracting(row -> row.path("demand").asInt()).containsExactly(1, 2);
        assertThat(said).extracting(row -> row.path("outcome").asText()).containsExactly("SATISFIED", "REFUSED");
        assertThat(said.get(0).path("reasonsRu").asText()).isEqualTo("Да");
        assertThat(said.get(1).path("reasonsRu").isNull()).isTrue();
        assertThat(said.get(1).path("textRu").asText()).isEqualTo("=Итого");
        assertThat(record("answers", "escalation", id).get("textRu")).isEqualTo("'=Итого");
    }

    private static String answered() {
        String id = AForwardedPetition.to("KZ-39");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        String path = "/api/v1/agency/escalations/" + id;
        officer.post(path + "/registration", "{\"number\": \"1\"}");
        officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}],
                 "text": {"ru": "=Итого"}}""");
        return id;
    }

    @Test
    void newsOfAPetitionAreThereInTheirOrderAndOfAnUnlistedOneNot() {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        Petition unlisted = APetition.aPetition().in("KZ-39").seeding();
        news(petition, 1, "Первая новость");
        news(petition, 2, "=Вторая");
        news(unlisted, 1, "Тайная");
        JsonNode shown = reader.get("/api/v1/petitions/" + petition.id() + "/updates")
                .json()
                .path("items");
        List<JsonNode> rows = rows("petitions-updates")
                .filter(row ->
                        row.path("petition").asText().equals(petition.id().value()))
                .toList();
        assertThat(rows).extracting(row -> row.path("number").asInt()).containsExactly(1, 2);
        assertThat(rows.get(1).path("titleRu")).isEqualTo(shown.at("/0/title/ru"));
        assertThat(rows.get(1).path("textKk")).isEqualTo(shown.at("/0/text/kk"));
        assertThat(rows.get(1).path("publishedAt")).isEqualTo(shown.at("/0/publishedAt"));
        assertThat(records("petitions-updates"))
                .anyMatch(record -> record.get("titleRu").equals("'=Вторая"))
                .noneMatch(record -> record.get("titleRu").equals("Тайная"));
    }

    private static void news(Petition petition, int number, String title) {
        Product.bean(PetitionUpdates.class)
                .save(new PetitionUpdate(
                        petition.id(),
                        number,
                        LocalizedText.of(Map.of(Language.RU, title)),
                        LocalizedText.of(Map.of(Language.KK, "Жаңалық", Language.RU, "Текст")),
                        Product.clock().instant()));
    }

    @Test
    void whatAnAgencyPromisedIsThereWithWhatItSaidLater() {
        String escalation = answered();
        JsonNode made = promised(escalation);
        JsonNode shown = reader.get("/api/v1/petitions/" + made.path("petition").asText() + "/commitments")
                .json()
                .at("/items/0");
        JsonNode row = row("commitments", "escalation", escalation);
        row.fieldNames().forEachRemaining(field -> {
            if (!field.startsWith("text")) {
                assertThat(row.path(field).asText())
                        .as(field)
                        .isEqualTo(shown.path(field).asText());
            }
        });
        assertThat(row.path("state").asText()).isEqualTo("PROMISED");
        assertThat(row.path("dueOn").asText()).isEqualTo("2027-02-01");
        assertThat(row.path("textRu")).isEqualTo(shown.at("/text/ru"));
        JsonNode said =
                row("commitments-updates", "commitment", shown.path("id").asText());
        assertThat(said.path("number").asInt()).isEqualTo(1);
        assertThat(said.path("status").asText()).isEqualTo("POSTPONED");
        assertThat(said.path("newDueOn").asText()).isEqualTo("2027-02-01");
        assertThat(said.path("link").asText()).isEqualTo("https://example.kz/a");
        assertThat(said.path("textRu")).isEqualTo(shown.at("/updates/0/text/ru"));
    }

    private static JsonNode promised(String escalation) {
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        String path = "/api/v1/agency/escalations/" + escalation + "/commitments";
        JsonNode made = officer.post(
                        path, "{\"demand\": 1, \"text\": {\"ru\": \"Откроем приют\"}, \"dueOn\": \"2027-01-10\"}")
                .json();
        Answer said = officer.post(path + "/" + made.path("id").asLong() + "/updates", """
                {"status": "POSTPONED", "text": {"ru": "Позже"}, "link": "https://example.kz/a",
                 "newDueOn": "2027-02-01"}""");
        assertThat(said.status()).as(said.body()).isLessThan(300);
        return made;
    }

    @Test
    void anInvalidationIsThereAsTheLedgerHasItAndDoesNotTellWhereAnUnlistedPetitionIs() {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        Petition unlisted = APetition.aPetition().in("KZ-39").seeding();
        String id = AnInvalidation.of(petition, 12);
        String hidden = AnInvalidation.of(unlisted, 3);
        JsonNode shown = reader.get("/api/v1/petitions/" + petition.id() + "/invalidations")
                .json()
                .at("/items/0");
        JsonNode row = row("invalidations", "id", id);
        for (String field : List.of(
                "petition",
                "doneAt",
                "from",
                "to",
                "byRegion",
                "region",
                "byOrigin",
                "reasonCode",
                "signatures",
                "skipped",
                "inForceBefore",
                "inForceAfter",
                "liftedAt")) {
            assertThat(row.path(field)).as(field).isEqualTo(shown.path(field));
        }
        assertThat(row.path("explanationKk").asText()).isEqualTo("Түсіндірме");
        assertThat(record("invalidations", "id", id).get("explanationRu")).startsWith("'=");
        assertThat(row("invalidations", "id", hidden).path("petition").isNull()).isTrue();
        assertThat(rows("invalidations").map(each -> each.path("doneAt").asText()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "petitions-updates",
                "commitments",
                "commitments-updates",
                "invalidations",
                "petitions",
                "petitions-regions",
                "petitions-history",
                "decisions",
                "escalations",
                "answers",
                "petitions-thresholds"
            })
    void bothSpellingsHaveTheSameRowsAndColumnsAndAreDescribed(String table) {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        news(petition, 1, "Новость");
        AnInvalidation.of(petition, 2);
        promised(answered());
        List<JsonNode> objects = rows(table).toList();
        List<CSVRecord> records = records(table);
        assertThat(objects).isNotEmpty().hasSameSizeAs(records);
        JsonNode schema = StreamSupport.stream(
                        reader.get("/data/csv-metadata.json")
                                .json()
                                .path("tables")
                                .spliterator(),
                        false)
                .filter(each -> each.path("url").asText().equals(table + ".csv"))
                .findFirst()
                .orElseThrow()
                .path("tableSchema");
        List<String> columns = schema.path("columns").findValuesAsText("name");
        assertThat(records.get(0).getParser().getHeaderNames()).isEqualTo(columns);
        for (int i = 0; i < objects.size(); i++) {
            JsonNode object = objects.get(i);
            CSVRecord record = records.get(i);
            assertThat(object.fieldNames()).toIterable().containsExactlyElementsOf(columns);
            for (JsonNode column : schema.path("columns")) {
                String name = column.path("name").asText();
                JsonNode value = object.path(name);
                assertThat(value.isNull() && column.path("required").asBoolean())
                        .isFalse();
                assertThat(record.get(name).replaceFirst("^'(?=[=+@\\-\\t\\r\\n])", ""))
                        .isEqualTo(value.isNull() ? "" : value.asText());
            }
        }
        assertThat(objects.stream()
                        .map(object -> StreamSupport.stream(
                                        schema.path("primaryKey").spliterator(), false)
                                .map(key -> object.path(key.asText()).asText())
                                .toList())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aTableIsKeptForAnHourAndAskedForAgainCheaply() {
        Answer first = reader.get("/data/petitions.csv");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("text/csv");
        assertThat(first.header("Link"))
                .contains("rel=\"license\"", "rel=\"describedby\"", "</data/petitions.json>; rel=\"alternate\"");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        Product.clock().pass(Duration.ofMinutes(59));
        Petition later = APetition.aPetition().in("KZ-39").openForSigning();
        assertThat(reader.with("If-None-Match", first.header("ETag"))
                        .get("/data/petitions.csv")
                        .status())
                .isEqualTo(304);
        assertThat(reader.with("If-Modified-Since", first.header("Last-Modified"))
                        .get("/data/petitions.csv")
                        .status())
                .isEqualTo(304);
        Product.clock().pass(Duration.ofMinutes(2));
        Answer second = reader.with("If-None-Match", first.header("ETag")).get("/data/petitions.csv");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).contains(later.id().value());
    }

    @Test
    void theIndexLeadsToEveryFile() {
        for (JsonNode table : reader.get("/data").json().path("tables")) {
            for (JsonNode file : table.path("files")) {
                assertThat(reader.get(file.path("path").asText()).status()).isEqualTo(200);
            }
        }
        assertThat(reader.get("/data").json().findValuesAsText("madeAt"))
                .hasSize(11)
                .noneMatch("null"::equals);
        assertThat(reader.get("/data/people.csv").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void rowsGoToTheDiskAsTheyCome(@TempDir Path folder) throws IOException {
        List<OpenColumn> columns = List.of(OpenColumn.always("n", OpenColumn.Kind.NUMBER, "a number"));
        Path csv = folder.resolve("a.csv");
        Path json = folder.resolve("a.json");
        try (TableWriting writing = new TableWriting(columns, csv, json)) {
            for (int i = 0; i < 50_000; i++) {
                writing.row(List.of(i));
            }
            // What was written is on the disk, not here.
            assertThat(Files.size(csv)).isGreaterThan(200_000);
            assertThat(Files.size(json)).isGreaterThan(400_000);
        }
    }

    private JsonNode row(String table, String key, String value) {
        return rows(table)
                .filter(row -> row.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> rows(String table) {
        return StreamSupport.stream(
                reader.get("/data/" + table + ".json").json().spliterator(), false);
    }

    private CSVRecord record(String table, String key, String value) {
        return records(table).stream()
                .filter(record -> Objects.equals(record.get(key), value))
                .findFirst()
                .orElseThrow();
    }

    private List<CSVRecord> records(String table) {
        String body = reader.get("/data/" + table + ".csv").body().replaceFirst("^\uFEFF", "");
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(body))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
