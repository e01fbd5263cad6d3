package kz.undeu.escalation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");

    @Test
    void secondsAndInstantsAreRead() {
        assertThat(RetryAfter.parse("120", AT)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 11:15:30 GMT", AT)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryAfter.parse("0", AT)).isEqualTo(Duration.ZERO);
    }

    @Test
    void nobodyPutsUsOffForLongerThanADay() {
        assertThat(RetryAfter.parse("999999999", AT)).isEqualTo(Duration.ofHours(24));
        assertThat(RetryAfter.parse("Wed, 25 Nov 2026 11:15:30 GMT", AT)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void whatCannotBeReadOrLiesInThePastSaysNothing() {
        for (String header :
                List.of("", "soon", "-5", "1.5", "99999999999999999999", "Mon, 23 Nov 2026 09:15:30 GMT")) {
            assertThat(RetryAfter.parse(header, AT)).as(header).isNull();
        }
        assertThat(RetryAfter.parse(null, AT)).isNull();
    }
}
