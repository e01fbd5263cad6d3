package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.undeu.testing.Product;
import kz.undeu.transparency.RecountReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product of an operator's command works, and does nothing by itself. */
@ExtendWith(Product.class)
class NothingScheduledTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    @Test
    void aReplicaWorksInTheBackgroundAndACommandDoesNot() throws InterruptedException {
        try (ApplicationContext replica = Product.replica(Map.of("test.ticks", true, "undeu.demo.content", false))) {
            assertThat(replica.getBean(Clockwork.class).ticks(Duration.ofMinutes(1)))
                    .isTrue();
        }
        try (ApplicationContext command =
                Product.replica(Map.of("test.ticks", true, "undeu.demo.content", false, "undeu.background", false))) {
            assertThat(command.getBean(Clockwork.class).ticks(LONG_ENOUGH)).isFalse();
            assertThat(command.getBean(RecountReport.class).print(new PrintStream(new ByteArrayOutputStream())))
                    .isNotNegative();
        }
    }

    @Singleton
    @Requires(property = "test.ticks")
    static class Clockwork {

        private final CountDownLatch ticked = new CountDownLatch(1);

        @Scheduled(fixedDelay = "10ms")
        void tick() {
            ticked.countDown();
        }

        boolean ticks(Duration within) throws InterruptedException {
            return ticked.await(within.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
