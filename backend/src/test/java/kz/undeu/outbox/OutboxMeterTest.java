package kz.undeu.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class OutboxMeterTest {

    private final Outbox outbox = Product.bean(Outbox.class);
    private final OutboxMeter meter = Product.bean(OutboxMeter.class);

    @Test
    void whatWaitsIsToldWithTheAgeOfTheOldestAlsoWhenItWasPutOff() {
        Instant at = Product.clock().instant();
        // Older than whatever another test left, and never due, so that the relay leaves it alone.
        OutboxEvent waiting = outbox.save(new OutboxEvent(
                null,
                "nobody's",
                "nothing",
                "{}",
                at.minus(Duration.ofDays(4_000)),
                3,
                at.plus(Duration.ofDays(4_000)),
                "IllegalStateException"));
        try {
            meter.look(at);
            String metrics = Caller.anonymous().get("/prometheus").body();
            assertThat(metrics)
                    .containsPattern("undeu_outbox_waiting [1-9]")
                    .containsPattern("undeu_outbox_lag_seconds 3\\.456E8");
        } finally {
            outbox.remove(waiting.id());
        }
        meter.look(at);
        assertThat(Caller.anonymous().get("/prometheus").body()).doesNotContain("undeu_outbox_lag_seconds 3.456E8");
    }
}
