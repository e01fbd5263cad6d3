package kz.undeu.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class OutboxMeterTest {

    private final Outbox outbox = Product.bean(Outbox.class);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final OutboxMeter meter = new OutboxMeter(outbox, Product.clock(), meters);

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
            assertThat(value("undeu.outbox.waiting")).isPositive();
            assertThat(value("undeu.outbox.lag.seconds")).isEqualTo(3.456E8);
        } finally {
            outbox.remove(waiting.id());
        }
        meter.look(at);
        assertThat(value("undeu.outbox.lag.seconds")).isLessThan(3.456E8);
        assertThat(Product.bean(OutboxMeter.class))
                .as("made before it is first due, so that it is told now")
                .isNotNull();
        assertThat(Caller.anonymous().get("/prometheus").body())
                .contains("undeu_outbox_waiting ")
                .contains("undeu_outbox_lag_seconds ");
    }

    private double value(String gauge) {
        return meters.get(gauge).gauge().value();
    }
}
