package kz.undeu.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.MovingDeadlines;
import kz.undeu.escalation.rating.AnInadequateAnswer;
import kz.undeu.escalation.route.AReturn;
import kz.undeu.notification.MailingReplica;
import kz.undeu.testing.ACalendar;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of deadlines when a case goes back from its agency, or an answer goes back to it. */
@ExtendWith(Product.class)
class ReturnedDeadlinesTest {

    private static final String AKIMAT = "akimat-39";
    private static final String MASLIKHAT = "maslikhat-39";
    private static final String REASON = "{\"reason\": {\"ru\": \"Ждём экспертов\"}}";
    private static final Instant TUESDAY_AFTER = Instant.parse("2026-12-01T04:00:00Z");

    private final Rows rows = Rows.ofTheProduct();
    private final TellingDeadlines telling = Product.bean(TellingDeadlines.class);

    @Test
    void whoeverGetsACaseHasTheWholeTimeAndMayTakeMoreOnceAlsoWhenItComesBack() {
        String id = AForwardedPetition.to("KZ-39");
        assertThat(allowedAfterExtending(id, AKIMAT)).isEqualTo(40);
        AReturn.moves(id, AKIMAT, MASLIKHAT);
        JsonNode got = officer(MASLIKHAT)
                .post(path(id) + "/registration", "{\"number\": \"М-1\"}")
                .json();
        assertThat(got.at("/escalation/clock/workingDaysAllowed").asInt()).isEqualTo(20);
        assertThat(got.at("/escalation/extension").isNull()).isTrue();
        assertThat(allowed(
                        officer(MASLIKHAT).post(path(id) + "/extension", REASON).json()))
                .isEqualTo(40);
        AReturn.moves(id, MASLIKHAT, AKIMAT);
        assertThat(allowedAfterExtending(id, AKIMAT)).isEqualTo(40);
        assertThat(told(id, "REVIEW_EXTENDED")).containsExactlyInAnyOrder(AKIMAT, MASLIKHAT, AKIMAT);
    }

    @Test
    void aDayThatGoesByWhileAModeratorDecidesIsMissedWhenTheReturnIsRefused() {
        MailingReplica.forgetTheRest();
        String id = AForwardedPetition.to("KZ-39");
        Product.clock().set(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(AReturn.by(AKIMAT, id, null).status()).isEqualTo(200);
        Product.clock().set(TUESDAY_AFTER);
        telling.tellDue(TUESDAY_AFTER);
        MailingReplica.tell(TUESDAY_AFTER);
        assertThat(notices(id)).isEmpty();
        assertThat(told(id, "REGISTRATION_MISSED")).isEmpty();
        assertThat(followersHeard(id, "LATE_REGISTRATION")).isZero();

        assertThat(officer(AKIMAT).post(path(id) + "/extension", REASON).code()).isEqualTo("CASE_RETURNED");
        assertThat(AReturn.refused(id).status()).isEqualTo(200);
        telling.tellDue(TUESDAY_AFTER);
        assertThat(notices(id)).containsExactly("OVERDUE government");
        assertThat(told(id, "REGISTRATION_MISSED")).containsExactly(AKIMAT);
        MailingReplica.tell(TUESDAY_AFTER.plusSeconds(60));
        MailingReplica.tell(TUESDAY_AFTER.plusSeconds(120));
        assertThat(followersHeard(id, "LATE_REGISTRATION")).isEqualTo(1);
    }

    @Test
    void whatWasMissedBeforeAReturnStaysMissed() {
        String id = AForwardedPetition.to("KZ-39");
        Product.clock().set(TUESDAY_AFTER);
        AReturn.moves(id, AKIMAT, MASLIKHAT);
        assertThat(notices(id)).as("nobody had looked before").containsExactly("OVERDUE government");
        assertThat(told(id, "REGISTRATION_MISSED")).containsExactly(AKIMAT);
        Product.clock().set(Instant.parse("2026-12-07T04:00:00Z"));
        telling.tellDue(Instant.parse("2026-12-07T04:00:00Z"));
        assertThat(notices(id)).as("a maslikhat has no supervisor").hasSize(1);
        assertThat(told(id, "REGISTRATION_MISSED")).containsExactly(AKIMAT, MASLIKHAT);
    }

    @Test
    void aNewAnswerIsAwaitedLikeTheFirstAndItsDayFollowsAHolidayEnteredLater() {
        ArrayNode days = ACalendar.days(2026);
        MailingReplica.forgetTheRest();
        try {
            String id = AnInadequateAnswer.returnedTo("KZ-39", AKIMAT);
            assertThat(notices(id)).containsExactly("ANSWER_RETURNED " + AKIMAT);
            assertThat(dueOn(id)).isEqualTo("2026-12-14");
            ACalendar.enterHoliday(2026, "2026-12-02");
            assertThat(dueOn(id)).isEqualTo("2026-12-15");
            Product.bean(MovingDeadlines.class).moveAll();
            assertThat(rows.text("SELECT due_on FROM answer_return WHERE escalation = ?", id))
                    .isEqualTo("2026-12-15");

            telling.tellDue(Instant.parse("2026-12-11T04:00:00Z"));
            assertThat(notices(id)).last().isEqualTo("REMINDER " + AKIMAT);
            Instant over = Instant.parse("2026-12-17T04:00:00Z");
            Product.clock().set(over);
            telling.tellDue(over);
            MailingReplica.tell(over);
            assertThat(notices(id)).hasSize(3).last().isEqualTo("OVERDUE government");
            assertThat(Caller.inBrowser(People.officerOf("government"))
                            .get("/api/v1/agency/supervised?limit=100")
                            .json()
                            .path("items")
                            .findValuesAsText("id"))
                    .contains(id);
            AnInadequateAnswer.answeredAnew(id, AKIMAT);
            telling.tellDue(over.plusSeconds(60));
            assertThat(notices(id)).hasSize(3);
            assertThat(told(id, "RESPONSE_MISSED")).containsExactly(AKIMAT);
            assertThat(followersHeard(id, "LATE_ANSWER")).isEqualTo(1);
        } finally {
            ACalendar.enter(2026, days);
        }
    }

    @Test
    void whoAnswersAnewLateBeforeAnybodyLookedIsToldOfAllTheSame() {
        String id = AnInadequateAnswer.returnedTo("KZ-39", AKIMAT);
        Product.clock().pass(Duration.ofDays(30));
        AnInadequateAnswer.answeredAnew(id, AKIMAT);
        assertThat(notices(id)).containsExactly("ANSWER_RETURNED " + AKIMAT, "OVERDUE government");
    }

    @Test
    void aNewAnswerCountsWhileTheClockStandsOrIsMovedBack() {
        for (Duration back : List.of(Duration.ZERO, Duration.ofHours(1))) {
            String id = AnInadequateAnswer.returnedTo("KZ-39", AKIMAT);
            Instant returnedAt = Product.clock().instant();
            assertThat(dueOn(id)).isNotEqualTo("null");
            Product.clock().set(returnedAt.minus(back));
            AnInadequateAnswer.answeredAnew(id, AKIMAT);

            assertThat(publicly(id, "escalations").at("/items/0/clock").isNull())
                    .as("nothing is awaited, %s before the return", back)
                    .isTrue();
            assertThat(publicly(id, "escalations/" + id + "/ratings")
                            .path("round")
                            .asInt())
                    .as("the new answer is rated")
                    .isEqualTo(2);
            Product.clock().set(returnedAt.plus(Duration.ofDays(60)));
            telling.tellDue(returnedAt.plus(Duration.ofDays(60)));
            assertThat(notices(id)).containsExactly("ANSWER_RETURNED " + AKIMAT);
            assertThat(told(id, "RESPONSE_MISSED")).isEmpty();
            assertThat(officer(AKIMAT)
                            .get("/api/v1/agency/escalations?overdue=true&limit=100")
                            .json()
                            .toString())
                    .doesNotContain(id);
            Product.clock().set(returnedAt);
        }
    }

    /** How many working days there are after registering and extending. */
    private static int allowedAfterExtending(String id, String agency) {
        assertThat(officer(agency)
                        .post(path(id) + "/registration", "{\"number\": \"ЗТ-1\"}")
                        .status())
                .isEqualTo(200);
        return allowed(officer(agency).post(path(id) + "/extension", REASON).json());
    }

    private static int allowed(JsonNode escalation) {
        return escalation.at("/clock/workingDaysAllowed").asInt();
    }

    private String dueOn(String id) {
        return publicly(id, "escalations").at("/items/0/clock/dueOn").asText();
    }

    /** The agencies of entries of a kind. */
    private List<String> told(String id, String kind) {
        List<String> agencies = new ArrayList<>();
        for (JsonNode entry : publicly(id, "timeline").path("items")) {
            if (entry.path("kind").asText().equals(kind)) {
                agencies.add(entry.path("agency").asText());
            }
        }
        return agencies;
    }

    private JsonNode publicly(String id, String section) {
        Product.bean(KeptAnswers.class).forget();
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition(id) + "/" + section)
                .json();
    }

    private long followersHeard(String id, String kind) {
        return rows.number("SELECT COUNT(*) FROM notice WHERE kind = '" + kind + "' AND petition = ?", petition(id));
    }

    private List<String> notices(String id) {
        return rows
                .column(
                        "SELECT CONCAT(kind, ' ', recipient) FROM clock_notice WHERE escalation = ? ORDER BY told_at,"
                                + " kind = 'OVERDUE'",
                        id)
                .stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private String petition(String id) {
        return rows.text("SELECT petition FROM escalation WHERE id = ?", id);
    }

    private static Caller officer(String agency) {
        return Caller.inBrowser(People.officerOf(agency));
    }

    private static String path(String id) {
        return "/api/v1/agency/escalations/" + id;
    }
}
