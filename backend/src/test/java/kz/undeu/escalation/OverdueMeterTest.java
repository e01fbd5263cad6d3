package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.undeu.escalation.rating.AnInadequateAnswer;
import kz.undeu.escalation.rating.AnswerReturns;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class OverdueMeterTest {

    private final Escalations escalations = Product.bean(Escalations.class);
    private final MeterRegistry meters = new SimpleMeterRegistry();

    /** Not the product's own, which looks at its own time once a minute, also between two lines of a test. */
    private final OverdueMeter meter = new OverdueMeter(escalations, Product.clock(), meters);

    @Test
    void aCaseIsOverdueFromTheDayAfterTheLastOne() {
        Escalation waiting = escalations
                .findById(EscalationId.parse(AForwardedPetition.to("KZ-39")))
                .orElseThrow();
        Instant lastDay = waiting.registrationDueOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant nextDay = waiting.registrationDueOn().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);

        meter.look(lastDay);
        double inTime = overdue("registration");
        meter.look(nextDay);
        double late = overdue("registration");
        assertThat(late).isGreaterThan(inTime);

        escalations.register(
                waiting.id(),
                waiting.agency(),
                "1",
                waiting.registrationDueOn(),
                lastDay,
                waiting.registrationDueOn(),
                waiting.registrationDueOn().plusDays(1));
        double noAnswers = overdue("response");
        meter.look(nextDay);
        assertThat(overdue("registration")).as("it is registered").isEqualTo(late - 1);
        assertThat(overdue("response")).as("its answer is due today").isEqualTo(noAnswers);
        meter.look(nextDay.plus(Duration.ofDays(1)));
        assertThat(overdue("response")).isGreaterThan(noAnswers);
    }

    @Test
    void aNewAnswerIsOverdueUntilItIsThere() {
        String id = AnInadequateAnswer.returnedTo("KZ-39", "akimat-39");
        LocalDate dueOn = Product.bean(AnswerReturns.class)
                .findByEscalation(EscalationId.parse(id))
                .orElseThrow()
                .dueOn();
        meter.look(dueOn.atTime(12, 0).toInstant(ZoneOffset.UTC));
        double inTime = overdue("response");
        Instant nextDay = dueOn.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        meter.look(nextDay);
        double late = overdue("response");
        assertThat(late).isGreaterThan(inTime);
        Product.clock().pass(Duration.ofDays(1));
        AnInadequateAnswer.answeredAnew(id, "akimat-39");
        meter.look(nextDay);
        assertThat(overdue("response")).isEqualTo(late - 1);
    }

    @Test
    void operatorsReadBoth() {
        assertThat(Product.bean(OverdueMeter.class))
                .as("made before it is first due, so that it is told now")
                .isNotNull();
        assertThat(Caller.anonymous().get("/prometheus").body())
                .contains("undeu_escalations_overdue{awaiting=\"registration\"")
                .contains("undeu_escalations_overdue{awaiting=\"response\"");
    }

    private double overdue(String awaiting) {
        return meters.get("undeu.escalations.overdue")
                .tag("awaiting", awaiting)
                .gauge()
                .value();
    }
}
