package kz.undeu.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.MovingDeadlines;
import kz.undeu.escalation.clock.TellingDeadlines;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.notification.MailingReplica;
import kz.undeu.testing.ACalendar;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the crossing to a late answer, over more than two months with holidays, one of which is entered late. */
@ExtendWith(Product.class)
class ALateAnswerStoryTest {

    private static final int YEAR = 2026;
    private static final String AGENCY = "akimat-39";

    private final Rows rows = Rows.ofTheProduct();
    private ArrayNode days;
    private int receivedBefore;
    private int onTimeBefore;
    private String id;
    private String petition;

    @BeforeEach
    void remember() {
        days = ACalendar.days(YEAR);
        MailingReplica.forgetTheRest();
        JsonNode before = accountability();
        receivedBefore = before.path("received").asInt();
        onTimeBefore = before.at("/answer/onTime").asInt();
    }

    @AfterEach
    void restore() {
        ACalendar.enter(YEAR, days);
    }

    @Test
    void fromTheCrossingToALateAnswer() {
        id = AForwardedPetition.to("KZ-39");
        petition = rows.text("SELECT petition FROM escalation WHERE id = ?", id);
        assertThat(clock().path("dueOn").asText()).isEqualTo("2026-11-26");

        pass("2026-11-25T06:00:00Z");
        assertThat(agenciesHeard()).containsExactly("REMINDER REGISTRATION " + AGENCY);
        pass("2026-11-27T06:00:00Z");
        assertThat(clock().path("overdueWorkingDays").asInt()).isEqualTo(1);
        assertThat(agenciesHeard()).last().isEqualTo("OVERDUE REGISTRATION government");

        registersOnMonday();
        aHolidayIsEnteredLater();
        itIsRemindedOfItsAnswerAndTakesMoreTime();
        itIsLateAllTheSame();
        itAnswersAtLast();
    }

    private void registersOnMonday() {
        pass("2026-11-30T06:00:00Z");
        assertThat(officer()
                        .post(path() + "/registration", "{\"number\": \"ЗТ-39\"}")
                        .status())
                .isEqualTo(200);
        // Twenty working days; Wednesday 16 December is a holiday.
        assertThat(clock().path("dueOn").asText()).isEqualTo("2026-12-29");
    }

    private void aHolidayIsEnteredLater() {
        pass("2026-12-14T06:00:00Z");
        assertThat(agenciesHeard()).last().isEqualTo("REMINDER RESPONSE " + AGENCY);
        ACalendar.enterHoliday(YEAR, "2026-12-21");
        MailingReplica.bean(WorkingDays.class).readAnew();
        assertThat(clock().path("dueOn").asText()).isEqualTo("2026-12-30");
    }

    private void itIsRemindedOfItsAnswerAndTakesMoreTime() {
        int heard = agenciesHeard().size();
        pass("2026-12-24T06:00:00Z");
        assertThat(agenciesHeard())
                .as("the last day is another one than it was told")
                .hasSize(heard + 1);
        pass("2026-12-25T06:00:00Z");
        assertThat(agenciesHeard()).as("three working days are left").hasSize(heard + 2);
        JsonNode extended = officer()
                .post(path() + "/extension", "{\"reason\": {\"kk\": \"Сараптама күтілуде\"}}")
                .json();
        // Twenty more; the new year and Christmas do not count.
        assertThat(extended.path("reviewDueOn").asText()).isEqualTo("2027-02-01");
        pass("2026-12-31T06:00:00Z");
        assertThat(clock().path("overdueWorkingDays").asInt()).isZero();
    }

    private void itIsLateAllTheSame() {
        pass("2027-01-29T06:00:00Z");
        assertThat(agenciesHeard()).last().isEqualTo("REMINDER RESPONSE " + AGENCY);
        pass("2027-02-03T06:00:00Z");
        assertThat(clock().path("overdueWorkingDays").asInt()).isEqualTo(2);
        assertThat(agenciesHeard()).last().isEqualTo("OVERDUE RESPONSE government");
        assertThat(Caller.inBrowser(People.officerOf("government"))
                        .get("/api/v1/agency/supervised?limit=100")
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(id);
    }

    private void itAnswersAtLast() {
        int heard = agenciesHeard().size();
        pass("2026-12-01T06:00:00Z");
        pass("2027-02-04T06:00:00Z");
        assertThat(agenciesHeard()).as("a clock that went back and forth").hasSize(heard);
        assertThat(officer().post(path() + "/response", """
                        {"answers": [
                          {"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Сделано"}},
                          {"demand": 2, "outcome": "REFUSED", "reasons": {"ru": "Нет средств"}}]}""").status()).isEqualTo(200);
        pass("2027-02-04T06:01:00Z");
        assertThat(agenciesHeard()).hasSize(heard);
        assertThat(agenciesHeard())
                .filteredOn(each -> each.startsWith("OVERDUE"))
                .hasSize(2);
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .containsSubsequence(
                        "FORWARDED",
                        "REGISTRATION_MISSED",
                        "SUPERVISOR_TOLD",
                        "REGISTERED",
                        "REVIEW_EXTENDED",
                        "RESPONSE_MISSED",
                        "SUPERVISOR_TOLD",
                        "ANSWERED");
        assertThat(followersHeard())
                .contains("LATE_REGISTRATION", "REGISTERED", "EXTENDED", "LATE_ANSWER", "ANSWERED")
                .doesNotHaveDuplicates();
        JsonNode after = accountability();
        assertThat(after.path("received").asInt()).isEqualTo(receivedBefore + 1);
        assertThat(after.at("/answer/onTime").asInt()).isEqualTo(onTimeBefore);
    }

    /** Everything that looks at the clock by itself does so at an instant. */
    private static void pass(String to) {
        Instant at = Instant.parse(to);
        Product.clock().set(at);
        Product.bean(MovingDeadlines.class).moveAll();
        Product.bean(TellingDeadlines.class).tellDue(at);
        MailingReplica.tell(at);
    }

    private JsonNode clock() {
        return officer().get(path()).json().at("/escalation/clock");
    }

    private String path() {
        return "/api/v1/agency/escalations/" + id;
    }

    private List<String> agenciesHeard() {
        return texts(
                "SELECT CONCAT(kind, ' ', awaiting, ' ', recipient) FROM clock_notice WHERE escalation = ? ORDER BY told_at",
                id);
    }

    private List<String> followersHeard() {
        return texts("SELECT kind FROM notice WHERE petition = ? ORDER BY id", petition);
    }

    private List<String> texts(String sql, String value) {
        return rows.column(sql, value).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static JsonNode accountability() {
        return Caller.anonymous()
                .get("/api/v1/agencies/" + AGENCY + "/accountability")
                .json()
                .path("timeliness");
    }

    private static Caller officer() {
        return Caller.inBrowser(People.officerOf(AGENCY));
    }
}
