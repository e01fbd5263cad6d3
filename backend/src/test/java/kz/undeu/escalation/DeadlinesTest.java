package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deadlines follow a holiday that an administrator enters after they were set. */
@ExtendWith(Product.class)
class DeadlinesTest {

    private static final int YEAR = 2026;

    private final ObjectMapper json = new ObjectMapper();
    private final Caller administrator = Caller.inBrowser(People.administrator());
    private final Escalations escalations = Product.bean(Escalations.class);
    private final MovingDeadlines moving = Product.bean(MovingDeadlines.class);
    private ArrayNode days;

    @BeforeEach
    void remember() {
        days = (ArrayNode) calendar().path("days");
    }

    @AfterEach
    void restore() {
        enter(days);
    }

    @Test
    void aHolidayEnteredLaterMovesTheDeadlineOfRegistration() {
        EscalationId id = EscalationId.parse(AForwardedPetition.to("KZ-62"));
        assertThat(shown(id, "registrationDueOn")).isEqualTo("2026-11-26");

        enterHoliday("2026-11-25");

        assertThat(shown(id, "registrationDueOn")).as("when read").isEqualTo("2026-11-27");
        moving.moveAll();
        assertThat(stored(id).registrationDueOn()).isEqualTo(LocalDate.of(YEAR, 11, 27));
        enter(days);
        moving.moveAll();
        assertThat(stored(id).registrationDueOn()).as("entered by mistake").isEqualTo(LocalDate.of(YEAR, 11, 26));
    }

    @Test
    void aHolidayEnteredLaterMovesTheDeadlineOfTheAnswerAlone() {
        EscalationId id = EscalationId.parse(AForwardedPetition.to("KZ-62"));
        assertThat(officer()
                        .post(path(id) + "/registration", "{\"number\": \"1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(shown(id, "reviewDueOn")).isEqualTo("2026-12-22");

        enterHoliday("2026-11-25");

        assertThat(shown(id, "reviewDueOn")).isEqualTo("2026-12-23");
        moving.moveAll();
        assertThat(stored(id).reviewDueOn()).isEqualTo(LocalDate.of(YEAR, 12, 23));
        assertThat(stored(id).registrationDueOn())
                .as("was met, and stays what it was")
                .isEqualTo(LocalDate.of(YEAR, 11, 26));
    }

    private Escalation stored(EscalationId id) {
        return escalations.findById(id).orElseThrow();
    }

    private static Caller officer() {
        return Caller.inBrowser(People.officerOf("akimat-62"));
    }

    private static String path(EscalationId id) {
        return "/api/v1/agency/escalations/" + id;
    }

    private static String shown(EscalationId id, String field) {
        JsonNode escalation = officer().get(path(id)).json().path("escalation");
        assertThat(escalation.at("/clock/dueOn").asText())
                .isEqualTo(escalation.path(field).asText());
        return escalation.path(field).asText();
    }

    private void enterHoliday(String day) {
        ArrayNode more = days.deepCopy();
        ObjectNode holiday = more.addObject().put("day", day).put("kind", "HOLIDAY");
        holiday.putObject("name").put("kk", "мереке").put("ru", "праздник");
        enter(more);
    }

    private void enter(ArrayNode all) {
        ObjectNode input = json.createObjectNode()
                .put("year", YEAR)
                .put("revision", calendar().path("revision").asInt())
                .put("state", "OFFICIAL")
                .put("source", "Ministry");
        input.set("days", all);
        Caller.Answer answer = administrator.put("/api/v1/admin/holidays", input.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode calendar() {
        for (JsonNode calendar :
                Caller.anonymous().get("/api/v1/holidays").json().path("items")) {
            if (calendar.path("year").asInt() == YEAR) {
                return calendar;
            }
        }
        throw new AssertionError("no calendar of " + YEAR);
    }
}
