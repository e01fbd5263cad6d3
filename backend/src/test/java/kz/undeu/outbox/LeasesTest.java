package kz.undeu.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kz.undeu.testing.Product;
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
}
