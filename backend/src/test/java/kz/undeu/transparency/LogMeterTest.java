package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

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
        LogMeter meter = Product.bean(LogMeter.class);
        meter.look(at);
        assertThat(metrics()).contains("undeu_log_lag_seconds 3.456E8");

        Product.bean(Publishing.class).publish(petition, at);
        meter.look(at);
        assertThat(metrics()).contains("undeu_log_lag_seconds").doesNotContain("undeu_log_lag_seconds 3.456E8");
    }

    private static String metrics() {
        return Caller.anonymous().get("/prometheus").body();
    }
}
