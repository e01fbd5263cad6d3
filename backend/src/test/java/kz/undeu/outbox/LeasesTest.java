package kz.undeu.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class LeasesTest {

    private final Leases one = new Leases(Product.bean(LeaseRows.class));
    private final Leases another = new Leases(Product.bean(LeaseRows.class));
    private final String job = "test-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void onlyOneHasALeaseAndMayProlongIt() {
        assertThat(one.take(job, Duration.ofMinutes(1))).isTrue();
        assertThat(another.take(job, Duration.ofMinutes(1))).isFalse();
        assertThat(one.take(job, Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void whatIsGivenBackAnotherTakesAtOnce() {
        one.take(job, Duration.ofMinutes(1));
        another.giveBack(job);
        assertThat(another.take(job, Duration.ofMinutes(1))).isFalse();
        one.giveBack(job);
        assertThat(another.take(job, Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void aDeadHolderIsFollowedWhenItsTimeIsOver() {
        one.take(job, Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> another.take(job, Duration.ofMinutes(1)));
        assertThat(one.take(job, Duration.ofMinutes(1))).isFalse();
    }

    /** As when the clock of the database, or of the one that took over from it, stands hours before it was. */
    @Test
    void aClockThatStepsBackKeepsNobodyFromFollowingADeadHolder() {
        one.take(job, Duration.ofSeconds(4));
        Rows rows = Rows.ofTheProduct();
        rows.change("UPDATE lease SET held_until = TIMESTAMPADD(HOUR, 3, held_until) WHERE name = ?", job);
        assertThat(another.take(job, Duration.ofSeconds(4))).isTrue();
        assertThat(rows.number("SELECT TIMESTAMPDIFF(SECOND, NOW(6), held_until) FROM lease WHERE name = ?", job))
                .isLessThanOrEqualTo(4);
    }

    /** A clock that is set by milliseconds takes nothing from whoever lives. */
    @Test
    void aClockThatStepsBackALittleChangesNothing() {
        one.take(job, Duration.ofMinutes(1));
        Rows.ofTheProduct()
                .change("UPDATE lease SET held_until = TIMESTAMPADD(SECOND, 1, held_until) WHERE name = ?", job);
        assertThat(another.take(job, Duration.ofMinutes(1))).isFalse();
    }
}
