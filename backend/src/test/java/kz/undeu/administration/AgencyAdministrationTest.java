package kz.undeu.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.identity.StaffActs;
import kz.undeu.testing.APetition;
import kz.undeu.testing.AnAgency;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators say which agencies and topics there are. */
@ExtendWith(Product.class)
class AgencyAdministrationTest {

    private static final String AGENCIES = "/api/v1/admin/agencies";
    private static final String TOPICS = "/api/v1/admin/topics";

    private final Caller admin = Caller.inBrowser(People.administrator());

    @Test
    void anAgencyIsMadeChangedAndSeenByAllAndWhatItWasStays() {
        create("tests");
        assertThat(Caller.anonymous().get("/api/v1/agencies").body()).contains("Ministry of tests");
        assertThat(admin.post(AGENCIES, agency("tests"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("TAKEN");

        ObjectNode input = AnAgency.asItIs(admin, "tests");
        ObjectNode renamed = input.deepCopy();
        renamed.putObject("name").put("kk", "Сынақ").put("ru", "Проверка").put("en", "Trials");
        renamed.put("reason", "Decree 1");
        JsonNode changed = admin.put(AGENCIES + "/tests", renamed.toString()).json();
        assertThat(changed.path("revision").asInt()).as(changed.toString()).isEqualTo(2);
        assertThat(Caller.anonymous().get("/api/v1/agencies").body()).contains("Trials");
        JsonNode history = changed.path("history");
        assertThat(history.findValuesAsText("reason")).containsExactly("Decree 1", "made for a test");
        assertThat(history.get(0).path("by").asText()).isNotBlank();
        assertThat(history.get(1).at("/content/name/en").asText()).isEqualTo("Ministry of tests");

        assertThat(admin.put(AGENCIES + "/tests", renamed.toString()).code())
                .as("made from an older one")
                .isEqualTo("REFERENCE_CHANGED");
        assertThat(admin.get("/api/v1/me/data").json().path("acts")).anySatisfy(act -> {
            assertThat(act.path("kind").asText()).isEqualTo("AGENCY_CHANGED");
            assertThat(act.path("reason").asText()).isEqualTo("Decree 1");
            assertThat(act.path("name").asText()).isNotBlank();
        });
    }

    @Test
    void whoChangedItIsForgottenInTimeAndWhyStays() {
        create("forgetting");
        assertThat(Product.bean(StaffActs.class).forgetActors(Instant.parse("2100-01-01T00:00:00Z"), 10_000))
                .isPositive();
        JsonNode made = admin.get(AGENCIES + "/forgetting").json().at("/history/0");
        assertThat(made.path("by").isNull()).isTrue();
        assertThat(made.path("reason").asText()).isEqualTo("made for a test");
    }

    @Test
    void theFirstChangeOfWhatCameWithTheProductKeepsWhatItWas() {
        ObjectNode input = AnAgency.asItIs(admin, "energy");
        String before = input.at("/name/ru").asText();
        int revision = input.path("revision").asInt();
        ((ObjectNode) input.path("name")).put("ru", "Минэнерго");
        JsonNode history =
                admin.put(AGENCIES + "/energy", input.toString()).json().path("history");
        assertThat(history.get(1).at("/content/name/ru").asText()).isEqualTo(before);
        ((ObjectNode) input.path("name")).put("ru", before);
        input.put("revision", revision + 1);
        assertThat(admin.put(AGENCIES + "/energy", input.toString()).status()).isEqualTo(200);
    }

    @Test
    void supervisorsMakeNoLoop() {
        create("loop-a");
        create("loop-b");
        assertThat(change("loop-a", AnAgency.asItIs(admin, "loop-a").put("supervisor", "loop-b"))
                        .status())
                .isEqualTo(200);
        assertThat(violation(change("loop-b", AnAgency.asItIs(admin, "loop-b").put("supervisor", "loop-a"))))
                .isEqualTo("supervisor LOOP");
        assertThat(violation(change("loop-b", AnAgency.asItIs(admin, "loop-b").put("supervisor", "loop-b"))))
                .isEqualTo("supervisor LOOP");
        assertThat(violation(change("loop-b", AnAgency.asItIs(admin, "loop-b").put("supervisor", "nobody"))))
                .isEqualTo("supervisor UNKNOWN");
    }

    @Test
    void twoSupervisorsSetAtOnceMakeNoLoopEither() {
        create("race-a");
        create("race-b");
        List<CompletableFuture<Answer>> both = Stream.of(
                        AnAgency.asItIs(admin, "race-a")
                                .put("supervisor", "race-b")
                                .put("slug", "race-a"),
                        AnAgency.asItIs(admin, "race-b")
                                .put("supervisor", "race-a")
                                .put("slug", "race-b"))
                .map(input -> CompletableFuture.supplyAsync(
                        () -> change(input.path("slug").asText(), input)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).toList())
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void whatThresholdsLeadToStaysWhereItIs() {
        assertThat(violation(
                        change("akimat-75", AnAgency.asItIs(admin, "akimat-75").put("jurisdiction", "KZ-71"))))
                .isEqualTo("kind NEEDED");
        ObjectNode second = AnAgency.asItIs(admin, "akimat-75").put("slug", "akimat-second");
        assertThat(violation(admin.post(AGENCIES, second.toString()))).isEqualTo("kind TAKEN");
        assertThat(violation(
                        change("akimat-75", AnAgency.asItIs(admin, "akimat-75").put("jurisdiction", "KZ"))))
                .isEqualTo("jurisdiction WRONG_LEVEL");
    }

    @Test
    void whatIsNoAgencyIsRefused() {
        assertThat(admin.post(AGENCIES, "{}").json().path("violations").findValuesAsText("field"))
                .contains("slug", "kind", "jurisdiction", "name.kk", "name.ru", "name.en", "isEnabled", "reason");
        assertThat(admin.put(AGENCIES + "/nobody", agency("nobody")).code()).isEqualTo("NOT_FOUND");
        for (Caller caller :
                List.of(Caller.inBrowser(People.moderator()), Caller.inBrowser(People.residentOf("KZ-75")))) {
            assertThat(caller.post(AGENCIES, agency("mine")).code()).isEqualTo("FORBIDDEN");
            assertThat(caller.get(AGENCIES + "/energy").code()).isEqualTo("FORBIDDEN");
            assertThat(caller.get(TOPICS + "/health").code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aDisabledTopicIsForNoNewPetitionAndPublishedOnesKeepIt() {
        String topic = """
                {"slug": "trials", "agency": "energy", "name": {"kk": "Сынақ", "ru": "Проверка", "en": "Trials"},
                 "isEnabled": true, "reason": "for a test"}""";
        assertThat(admin.post(TOPICS, topic).status()).isEqualTo(201);
        String published =
                APetition.aPetition().about("trials").openForSigning().id().value();
        var person = People.residentOf("KZ-75");
        var draft = APetition.aPetition().about("trials").by(person).draft();
        JsonNode now = admin.get(TOPICS + "/trials").json();
        assertThat(now.path("unpublished").asInt()).isEqualTo(1);
        assertThat(admin.put(
                                TOPICS + "/trials",
                                topic.replace("true", "false").replace("{\"slug\"", "{\"revision\": 1, \"slug\""))
                        .status())
                .isEqualTo(200);

        Answer submitted = Caller.inBrowser(person).post("/api/v1/petitions/" + draft.id() + "/submission", "{}");
        assertThat(violation(submitted)).isEqualTo("topic DISABLED");
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + published)
                        .json()
                        .path("topic")
                        .asText())
                .isEqualTo("trials");
        assertThat(Caller.anonymous().get("/api/v1/topics").json().path("items"))
                .filteredOn(item -> item.path("slug").asText().equals("trials"))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("isEnabled").asBoolean()).isFalse());
        assertThat(admin.get(TOPICS + "/trials").json().path("history")).hasSize(2);
        assertThat(violation(admin.post(TOPICS, topic.replace("trials", "other").replace("energy", "akimat-75"))))
                .isEqualTo("agency UNKNOWN");
    }

    private void create(String slug) {
        Answer made = admin.post(AGENCIES, agency(slug));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("revision").asInt()).isEqualTo(1);
    }

    private Answer change(String slug, ObjectNode input) {
        return admin.put(AGENCIES + "/" + slug, input.toString());
    }

    private static String violation(Answer answer) {
        JsonNode violation = answer.json().at("/violations/0");
        return violation.path("field").asText() + " " + violation.path("code").asText();
    }

    private static String agency(String slug) {
        return """
                {"slug": "%s", "kind": "MINISTRY", "jurisdiction": "KZ", "supervisor": "government", "isEnabled": true,
                 "name": {"kk": "Сынақ министрлігі", "ru": "Министерство проверок", "en": "Ministry of tests"},
                 "revision": 0, "reason": "made for a test"}""".formatted(slug);
    }
}
