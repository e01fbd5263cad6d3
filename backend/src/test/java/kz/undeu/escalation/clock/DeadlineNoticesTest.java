package kz.undeu.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.testing.ACalendar;
import kz.undeu.testing.AnAgency;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forwarded on Monday 23 November 2026, a case is to be registered by Thursday. */
@ExtendWith(Product.class)
class DeadlineNoticesTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T04:00:00Z");

    private final Rows rows = Rows.ofTheProduct();
    private final Caller admin = Caller.inBrowser(People.administrator());
    private final TellingDeadlines telling = Product.bean(TellingDeadlines.class);

    @AfterEach
    void closeChannels() {
        rows.change("UPDATE delivery SET state = 'DELIVERED', next_attempt_at = NULL, ended_at = created_at"
                + " WHERE state = 'PENDING'");
        rows.change("UPDATE channel SET disabled_because = 'BY_ADMINISTRATOR'"
                + " WHERE agency IN ('akimat-39', 'government')");
    }

    @Test
    void anAgencyIsRemindedAndThenItsSupervisorIsTold() {
        open("akimat-39", "kense@akimat-39.example");
        open("government", "kense@government.example");
        String id = AForwardedPetition.to("KZ-39");
        telling.tellDue(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(told(id)).isEmpty();
        telling.tellDue(WEDNESDAY);
        telling.tellDue(WEDNESDAY.plusSeconds(60));
        assertThat(told(id)).containsExactly("REMINDER akimat-39");
        telling.tellDue(Instant.parse("2026-11-26T18:59:59Z"));
        assertThat(told(id))
                .as("the last day is in time until midnight in Almaty")
                .hasSize(1);
        telling.tellDue(Instant.parse("2026-11-26T19:00:00Z"));
        telling.tellDue(FRIDAY);
        assertThat(told(id)).containsExactly("REMINDER akimat-39", "OVERDUE government");
        assertThat(deliveries(id)).isEqualTo(2);
        // The dossier's own deliveries are another matter.
        assertThat(admin.get("/api/v1/agency/escalations/" + id + "/deliveries")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void replicasThatLookAtOnceTellOnce() {
        open("government", "kense@government.example");
        String id = AForwardedPetition.to("KZ-39");
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> telling.tellDue(FRIDAY)))
                        .limit(6)
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(told(id)).containsExactly("OVERDUE government");
        assertThat(deliveries(id)).isEqualTo(1);
    }

    @Test
    void whoRegistersLateBeforeAnybodyLookedIsToldOfAllTheSame() {
        String id = AForwardedPetition.to("KZ-39");
        Product.clock().set(FRIDAY);
        register(id);
        assertThat(told(id)).containsExactly("OVERDUE government");
        telling.tellDue(FRIDAY.plusSeconds(60));
        assertThat(told(id)).hasSize(1);
    }

    @Test
    void aHolidayEnteredLaterTakesADeadlineBackAndItIsToldOnceAllTheSame() {
        ArrayNode days = ACalendar.days(2026);
        String id = AForwardedPetition.to("KZ-39");
        telling.tellDue(FRIDAY);
        try {
            ACalendar.enterHoliday(2026, "2026-11-26");
            Product.clock().set(FRIDAY);
            assertThat(kinds(id)).as("Friday is the last day now").doesNotContain("REGISTRATION_MISSED");
            telling.tellDue(FRIDAY);
            assertThat(told(id)).containsExactly("OVERDUE government", "REMINDER akimat-39");
            telling.tellDue(Instant.parse("2026-11-30T04:00:00Z"));
            assertThat(told(id)).hasSize(2);
        } finally {
            ACalendar.enter(2026, days);
        }
    }

    @Test
    void aClockThatIsMovedBackTellsNothingTwiceAndKeepsNobodyFromActing() {
        Product.clock().set(Instant.parse("2026-11-25T05:00:00Z"));
        String id = AForwardedPetition.to("KZ-39");
        telling.tellDue(Instant.parse("2026-12-01T04:00:00Z"));
        telling.tellDue(FRIDAY);
        telling.tellDue(Instant.parse("2026-12-01T05:00:00Z"));
        assertThat(told(id)).filteredOn(each -> each.startsWith("OVERDUE")).hasSize(1);

        Product.clock().set(Instant.parse("2026-11-23T05:00:00Z"));
        JsonNode registered = register(id);
        assertThat(registered.at("/escalation/registeredOn").asText())
                .as("not before it was forwarded")
                .isEqualTo("2026-11-25");
        JsonNode answered = officer().post(path(id) + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}]}""").json();
        assertThat(answered.at("/escalation/state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.at("/escalation/answeredAt").asText())
                .isEqualTo(answered.at("/escalation/registeredAt").asText());
    }

    @Test
    void withoutChannelsOrDisabledASupervisorHasTheListInItsConsole() {
        open("government", "kense@government.example");
        String id = AForwardedPetition.to("KZ-39");
        AnAgency.enable(admin, "government", false);
        try {
            telling.tellDue(FRIDAY);
        } finally {
            AnAgency.enable(admin, "government", true);
        }
        assertThat(told(id)).containsExactly("OVERDUE government");
        assertThat(deliveries(id)).isZero();
        Product.clock().set(FRIDAY);
        assertThat(supervisedBy("government")).contains(id);
        assertThat(supervisedBy("akimat-39")).isEmpty();
        register(id);
        assertThat(supervisedBy("government")).doesNotContain(id);
    }

    @Test
    void whoHasNoSupervisorIsOverdueInPublicOnly() {
        String id = AForwardedPetition.to("KZ-39");
        rows.change("UPDATE escalation SET agency = 'government' WHERE id = ?", id);
        telling.tellDue(FRIDAY);
        assertThat(told(id)).isEmpty();
        Product.clock().set(FRIDAY);
        assertThat(kinds(id)).contains("REGISTRATION_MISSED").doesNotContain("SUPERVISOR_TOLD");
    }

    @Test
    void theListOfASupervisorIsPaged() {
        List<String> made = List.of(AForwardedPetition.to("KZ-39"), AForwardedPetition.to("KZ-39"));
        Product.clock().set(FRIDAY);
        Caller supervisor = Caller.inBrowser(People.officerOf("government"));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    supervisor.get("/api/v1/agency/supervised?limit=1" + cursor).json();
            assertThat(page.path("items")).hasSizeLessThanOrEqualTo(1);
            page.path("items")
                    .forEach(each -> seen.add(each.at("/escalation/id").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
        assertThat(supervisor.get("/api/v1/agency/supervised?cursor=AAAA").code())
                .isEqualTo("CURSOR_INVALID");
    }

    private void open(String agency, String address) {
        assertThat(admin.post(
                                "/api/v1/admin/agencies/" + agency + "/channels",
                                "{\"reason\": \"a letter\", \"kind\": \"EMAIL\", \"address\": \"" + address + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private List<String> told(String escalation) {
        return rows
                .column(
                        "SELECT CONCAT(kind, ' ', recipient) FROM clock_notice WHERE escalation = ? ORDER BY told_at,"
                                + " kind = 'REMINDER'",
                        escalation)
                .stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private long deliveries(String escalation) {
        return rows.number("SELECT COUNT(*) FROM delivery WHERE escalation = ? AND notice IS NOT NULL", escalation);
    }

    private List<String> kinds(String escalation) {
        Product.clock().pass(Duration.ofSeconds(2));
        return Caller.anonymous()
                .get("/api/v1/petitions/" + rows.text("SELECT petition FROM escalation WHERE id = ?", escalation)
                        + "/timeline")
                .json()
                .path("items")
                .findValuesAsText("kind");
    }

    private static List<String> supervisedBy(String agency) {
        return Caller.inBrowser(People.officerOf(agency))
                .get("/api/v1/agency/supervised?limit=100")
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private static JsonNode register(String id) {
        return officer()
                .post(path(id) + "/registration", "{\"number\": \"ЗТ-1\"}")
                .json();
    }

    private static Caller officer() {
        return Caller.inBrowser(People.officerOf("akimat-39"));
    }

    private static String path(String id) {
        return "/api/v1/agency/escalations/" + id;
    }
}
