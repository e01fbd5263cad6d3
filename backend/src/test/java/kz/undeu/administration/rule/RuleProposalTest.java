package kz.undeu.administration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A threshold rule needs two administrators, and counts from its day. */
@ExtendWith(Product.class)
class RuleProposalTest {

    private static final String RULES = "/api/v1/admin/threshold-rules";
    private static final String REASON = "{\"reason\": \"as the law says\"}";

    private final Caller one = Caller.inBrowser(People.administrator());
    private final Caller other = Caller.inBrowser(People.administrator());

    @AfterEach
    void leaveTheRulesThatCameWithTheProduct() {
        Rows.ofTheProduct().change("DELETE FROM rule_proposal");
        Rows.ofTheProduct().change("DELETE FROM threshold_rule WHERE effective_from > '2024-04-04'");
    }

    @Test
    void aRuleIsProposedByOneApprovedByAnotherAndCountsFromItsDay() {
        Product.clock().set(Instant.parse("2026-11-28T06:00:00Z"));
        JsonNode preview = one.post(RULES + "/preview", rule("2026-12-10", "3")).json();
        assertThat(preview.at("/before/value").asText()).as(preview.toString()).isEqualTo("1");
        assertThat(preview.path("changes")).anySatisfy(change -> {
            assertThat(change.path("jurisdiction").asText()).isEqualTo("KZ-75");
            assertThat(change.path("before").asLong()).isEqualTo(23_480);
            assertThat(change.path("after").asLong()).isEqualTo(70_438);
        });
        long id = propose("2026-12-10", "3");
        assertThat(other.get(RULES).json().at("/proposals/0/isMine").asBoolean())
                .isFalse();
        assertThat(one.put(RULES, rule("2026-12-20", "4")).code()).isEqualTo("PROPOSAL_WAITS");

        assertThat(one.post(RULES + "/proposals/" + id + "/approval", REASON).status())
                .isEqualTo(403);
        assertThat(one.post(RULES + "/proposals/" + id + "/approval", REASON).code())
                .isEqualTo("OWN_PROPOSAL");
        assertThat(other.post(RULES + "/proposals/" + id + "/withdrawal", REASON)
                        .code())
                .isEqualTo("FORBIDDEN");
        JsonNode approved = other.post(RULES + "/proposals/" + id + "/approval", REASON)
                .json()
                .at("/proposals/0");
        assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.at("/preview/changes/0/before").asLong())
                .isLessThan(approved.at("/preview/changes/0/after").asLong());
        assertThat(other.post(RULES + "/proposals/" + id + "/refusal", REASON).code())
                .isEqualTo("PROPOSAL_DECIDED");
        assertThat(Caller.anonymous().get("/api/v1/threshold-rules").body()).contains("2026-12-10");

        String before = APetition.aPetition().in("KZ-75").seeding().id().value();
        Product.clock().set(Instant.parse("2026-12-09T19:00:00Z"));
        String after = APetition.aPetition().in("KZ-75").seeding().id().value();
        assertThat(required(before)).as("published before its day").isEqualTo(23_480);
        assertThat(required(after)).isEqualTo(70_438);
    }

    @Test
    void aProposalIsRefusedOrWithdrawnAndMakesRoomForAnother() {
        long refused = propose("2027-03-01", "3");
        assertThat(other.post(RULES + "/proposals/" + refused + "/refusal", "{}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(other.post(RULES + "/proposals/" + refused + "/refusal", REASON)
                        .status())
                .isEqualTo(200);
        long withdrawn = propose("2027-03-01", "3");
        JsonNode view = one.post(RULES + "/proposals/" + withdrawn + "/withdrawal", REASON)
                .json();
        assertThat(view.path("proposals").findValuesAsText("state")).containsExactly("WITHDRAWN", "REFUSED");
        assertThat(Caller.anonymous().get("/api/v1/threshold-rules").body()).doesNotContain("2027-03-01");
    }

    @Test
    void aRuleApprovedTooLateIsRefused() {
        Instant now = Instant.parse("2026-11-28T06:00:00Z");
        Product.clock().set(now);
        long id = propose("2026-12-10", "3");
        Product.clock().set(Instant.parse("2026-12-09T19:00:00Z"));
        assertThat(other.post(RULES + "/proposals/" + id + "/approval", REASON).code())
                .isEqualTo("PROPOSAL_TOO_LATE");
        assertThat(other.get(RULES).json().at("/proposals/0/state").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() {
        long id = propose("2027-03-01", "3");
        Caller third = Caller.inBrowser(People.administrator());
        List<Answer> answers = Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> other.post(RULES + "/proposals/" + id + "/approval", REASON)),
                        CompletableFuture.supplyAsync(
                                () -> third.post(RULES + "/proposals/" + id + "/approval", REASON)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aDayThatIsMissingIsNotTakenForOneThatIsTooEarly() {
        String wrong = rule("2027-03-01", "3").replace("\"2027-03-01\"", "null");
        assertThat(one.post(RULES + "/preview", wrong).json().at("/violations/0/code"))
                .hasToString("\"REQUIRED\"");
        assertThat(one.post(RULES + "/preview", rule("2020-01-01", "3")).json().at("/violations/0/code"))
                .hasToString("\"OUT_OF_RANGE\"");
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThat(one.put(RULES, "{}").json().path("violations").findValuesAsText("field"))
                .contains("level", "tier", "effectiveFrom", "kind", "value", "reviewWorkingDays", "basis", "reason");
        for (String wrong : List.of(
                rule("2020-01-01", "3"),
                rule("2027-03-01", "0"),
                rule("2027-03-01", "100.1"),
                rule("2027-03-01", "1.00001"),
                rule("2027-03-01", "3").replace("\"tier\": 1", "\"tier\": 7"),
                rule("2027-03-01", "3").replace("\"reviewWorkingDays\": 20", "\"reviewWorkingDays\": 0"))) {
            assertThat(one.put(RULES, wrong).code()).as(wrong).isEqualTo("INPUT_INVALID");
        }
        assertThat(Caller.inBrowser(People.moderator()).get(RULES).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aRuleMayAskForSpreadAndThenTheNumberAloneDoesNotReachTheThreshold() {
        Product.clock().set(Instant.parse("2026-11-28T06:00:00Z"));
        String rule = spread("2026-12-10", "0.0001", "3");
        JsonNode preview = one.post(RULES + "/preview", rule).json();
        assertThat(preview.path("spread")).as(preview.toString()).hasSize(20).anySatisfy(change -> {
            assertThat(change.path("jurisdiction").asText()).isEqualTo("KZ-75");
            assertThat(change.path("before").isNumber()).isFalse();
            assertThat(change.path("after").asLong()).isEqualTo(3);
        });
        JsonNode proposed = one.put(RULES, rule).json().at("/proposals/0");
        assertThat(proposed.at("/preview/after/spreadRegions").asInt()).isEqualTo(3);
        other.post(RULES + "/proposals/" + proposed.path("id").asLong() + "/approval", REASON);
        assertThat(Caller.anonymous().get("/api/v1/threshold-rules").body()).contains("\"spreadPercent\":0.0001");

        Product.clock().set(Instant.parse("2026-12-10T06:00:00Z"));
        Petition petition = APetition.aPetition().in("KZ").seeding();
        String path = "/api/v1/petitions/" + petition.id();
        signFrom("KZ-75", 60, petition);
        JsonNode page = Caller.anonymous().get(path).json();
        assertThat(page.at("/thresholds/0/reachedAt").isTextual())
                .as(page.toString())
                .isFalse();
        assertThat(page.at("/thresholds/0/proof/spread/percent").asText()).isEqualTo("0.0001");
        assertThat(page.at("/thresholds/0/proof/spread/places")).hasSize(20).anySatisfy(place -> {
            assertThat(place.path("jurisdiction").asText()).isEqualTo("KZ-75");
            assertThat(place.path("population").asLong()).isEqualTo(2_347_924);
            assertThat(place.path("required").asLong()).isEqualTo(3);
        });
        assertThat(page.at("/next/missing").isNumber()).isTrue();
        assertThat(page.at("/next/missing").asLong()).isZero();
        assertThat(page.at("/next/spreadRegions").asInt()).isEqualTo(3);

        signFrom("KZ-71", 3, petition);
        signFrom("KZ-62", 0, petition);
        assertThat(reached(petition)).as("two regions of three").isZero();
        signFrom("KZ-62", 1, petition);
        assertThat(reached(petition)).as("0.0001 % of Ulytau are one").isEqualTo(1);
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT SUM(in_force) FROM crossing_region_tally WHERE petition = ?",
                                petition.id().value()))
                .isEqualTo(Rows.ofTheProduct()
                        .number(
                                "SELECT reached_event_index + 1 FROM threshold WHERE petition = ? AND tier = 1",
                                petition.id().value()));
    }

    @Test
    void aConditionOfSpreadIsWholeAndFitsTheRegionsThereAre() {
        assertThat(one.post(RULES + "/preview", spread("2027-03-01", "null", "3"))
                        .body())
                .contains("spreadPercent", "REQUIRED");
        assertThat(one.post(RULES + "/preview", spread("2027-03-01", "1", "null"))
                        .body())
                .contains("spreadRegions", "REQUIRED");
        assertThat(one.post(RULES + "/preview", spread("2027-03-01", "1", "21")).body())
                .contains("spreadRegions", "OUT_OF_RANGE");
        assertThat(one.post(RULES + "/preview", spread("2027-03-01", "0.00001", "3"))
                        .body())
                .contains("spreadPercent", "OUT_OF_RANGE");
        assertThat(one.post(RULES + "/preview", spread("2027-03-01", "1", "3").replace("COUNTRY", "REGION"))
                        .body())
                .as("a region has no regions")
                .contains("NO_REGIONS");
    }

    private static void signFrom(String region, int count, Petition petition) {
        for (int i = 0; i < count; i++) {
            APetition.signing(petition, People.residentOf(region)).join();
        }
    }

    private static long reached(Petition petition) {
        return Rows.ofTheProduct()
                .number(
                        "SELECT COUNT(*) FROM threshold WHERE petition = ? AND reached_at IS NOT NULL",
                        petition.id().value());
    }

    private static String spread(String day, String percent, String regions) {
        return """
                {"level": "COUNTRY", "tier": 1, "effectiveFrom": "%s", "kind": "ABSOLUTE", "value": 60,
                 "reviewWorkingDays": 40, "basis": "Law 1", "reason": "a test", "spreadPercent": %s,
                 "spreadRegions": %s}""".formatted(day, percent, regions);
    }

    private long propose(String day, String value) {
        Answer proposed = one.put(RULES, rule(day, value));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        assertThat(proposed.json().at("/proposals/0/isMine").asBoolean()).isTrue();
        return proposed.json().at("/proposals/0/id").asLong();
    }

    private static String rule(String day, String percent) {
        return """
                {"level": "REGION", "tier": 1, "effectiveFrom": "%s", "kind": "PERCENT_OF_POPULATION", "value": %s,
                 "reviewWorkingDays": 20, "basis": "Law 1", "reason": "a test"}""".formatted(day, percent);
    }

    private static long required(String petition) {
        return Rows.ofTheProduct().number("SELECT required FROM threshold WHERE petition = ? AND tier = 1", petition);
    }
}
