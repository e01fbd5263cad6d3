package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import kz.undeu.testing.ACalendar;
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

    private final Escalations escalations = Product.bean(Escalations.class);
    private final MovingDeadlines moving = Product.bean(MovingDeadlines.class);
    private ArrayNode days;

    @BeforeEach
    void remember() {
        days = ACalendar.days(YEAR);
    }

    @AfterEach
    void restore() {
        ACalendar.enter(YEAR, days);
    }

    @Test
    void aHolidayEnteredLaterMovesTheDeadlineOfRegistration() {
        EscalationId id = EscalationId.parse(AForwardedPetition.to("KZ-62"));
        assertThat(shown(id, "registrationDueOn")).isEqualTo("2026-11-26");

        ACalendar.enterHoliday(YEAR, "2026-11-25");

        assertThat(shown(id, "registrationDueOn")).as("when read").isEqualTo("2026-11-27");
        moving.moveAll();
        assertThat(stored(id).registrationDueOn()).isEqualTo(LocalDate.of(YEAR, 11, 27));
        ACalendar.enter(YEAR, days);
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

        ACalendar.enterHoliday(YEAR, "2026-11-25");

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
}
