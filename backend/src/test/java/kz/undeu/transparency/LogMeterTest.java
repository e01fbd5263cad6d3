package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class LogMeterTest {

    @Test
    void theLagIsThatOfTheOldestEventWithoutAHeadHoweverManyCameSince() {
        PetitionId petition = APetition.aPetition().seeding().id();
        Instant at = Product.clock().instant();
        // Older than what other tests leave unpublished; the tally says that it changed just now.
        Rows.ofTheProduct()
                .change(
                        "UPDATE event SET at = ? WHERE petition = ? AND event_index = 0",
                        java.sql.Timestamp.from(at.minus(Duration.ofDays(4_000))),
                        petition.value());
        MeterRegistry meters = new SimpleMeterRegistry();
        LogMeter meter = new LogMeter(Product.bean(LogEvents.class), Product.clock(), meters);
        Gauge lag = meters.get("undeu.log.lag.seconds").gauge();
        meter.look(at);
        assertThat(lag.value()).isEqualTo(3.456E8);

        Product.bean(Publishing.class).publish(petition, at);
        meter.look(at);
        assertThat(lag.value()).isLessThan(3.456E8);
        assertThat(Product.bean(LogMeter.class))
                .as("made before it is first due, so that it is told now")
                .isNotNull();
        assertThat(Caller.anonymous().get("/prometheus").body()).contains("undeu_log_lag_seconds ");
    }
}
