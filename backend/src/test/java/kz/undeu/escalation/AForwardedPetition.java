package kz.undeu.escalation;

import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import kz.undeu.outbox.Outbox;
import kz.undeu.outbox.OutboxEvent;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import kz.undeu.threshold.ThresholdReached;
import kz.undeu.threshold.Thresholds;

/** Makes a petition that waits in the inbox of its region's akimat, without the thousands of people it takes. */
public final class AForwardedPetition {

    private AForwardedPetition() {}

    /** The id of the escalation. */
    public static String to(String region) {
        return to(region, () -> {});
    }

    /** The id of the escalation; between crossing and forwarding something happens. */
    public static String to(String region, Runnable meanwhile) {
        return of(APetition.aPetition().in(region).openForSigning(), meanwhile);
    }

    /** The id of the escalation of a petition that is open. */
    public static String of(Petition petition) {
        return of(petition, () -> {});
    }

    private static String of(Petition petition, Runnable meanwhile) {
        ThresholdReached reached =
                new ThresholdReached(petition.id(), 1, Product.clock().instant());
        Product.bean(Thresholds.class).markReached(petition.id(), 1, reached.at(), 49);
        meanwhile.run();
        try {
            Product.bean(Outbox.class)
                    .save(OutboxEvent.of(
                            ThresholdReached.KIND,
                            petition.id().value(),
                            Product.bean(ObjectMapper.class).writeValueAsString(reached),
                            reached.at()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Product.bean(OutboxRelay.class).handOn(reached.at());
        Escalations escalations = Product.bean(Escalations.class);
        return await().atMost(Duration.ofSeconds(5))
                .until(() -> escalations.findByPetitionOrderByTier(petition.id()), found -> !found.isEmpty())
                .get(0)
                .id()
                .value();
    }
}
