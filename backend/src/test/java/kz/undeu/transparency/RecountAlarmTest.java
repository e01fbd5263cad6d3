package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.petition.PetitionId;
import org.junit.jupiter.api.Test;

class RecountAlarmTest {

    private static final Instant START = Instant.parse("2026-11-23T05:15:30Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = START;
    private Optional<Recount> latest = Optional.empty();
    private final RecountAlarm alarm = new RecountAlarm(new Results(), meters, () -> now);

    @Test
    void whereNoRecountEverEndedTheTimeSinceTheStartRingsInTheEnd() {
        assertThat(age()).as("nobody has asked the database yet").isNaN();
        alarm.look();
        assertThat(age()).isZero();
        now = START.plus(Duration.ofHours(26));
        assertThat(age()).isGreaterThan(90_000);
    }

    @Test
    void theAgeIsThatOfTheLastRecountEverAfter() {
        latest = Optional.of(new Recount(1L, START.minusSeconds(60), START.minusSeconds(10), 3, 30, 0));
        alarm.look();
        assertThat(age()).isEqualTo(10);
        now = START.plusSeconds(5);
        assertThat(age()).isEqualTo(15);
    }

    private double age() {
        return meters.get("undeu.recount.age.seconds").gauge().value();
    }

    private final class Results implements Recounts {

        @Override
        public Optional<Recount> findLatest() {
            return latest;
        }

        @Override
        public void start(Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long findRunning(Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void finish(long id, Instant at, long petitions, long events, long differing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void differ(
                long recount, PetitionId petition, int position, DifferenceKind kind, String place, String detail) {
            throw new UnsupportedOperationException();
        }
    }
}
