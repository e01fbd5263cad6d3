package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody reads how the logs stand, and nothing of petitions that only their link leads to. */
@ExtendWith(Product.class)
class LogStatusTest {

    private final LogStatuses statuses = Product.bean(LogStatuses.class);
    private final LogRefusals refusals = Product.bean(LogRefusals.class);

    @Test
    void logsOfListedPetitionsAreCountedAndOfOthersNothingIsTold() {
        Petition listed = APetition.aPetition().openForSigning();
        Petition unlisted = APetition.aPetition().seeding();
        LogStatusView before = statuses.read();
        Instant signed = Product.clock().instant();
        APublishedLog.of(listed.id());
        LogStatusView after = statuses.read();
        assertThat(after.logs()).isEqualTo(before.logs() + 1);
        // Other tests may have signed by a later clock.
        assertThat(after.newestHeadAt())
                .isEqualTo(Stream.ofNullable(before.newestHeadAt())
                        .filter(signed::isBefore)
                        .findFirst()
                        .orElse(signed));
        assertThat(after.refused()).isEqualTo(before.refused());

        Product.clock().pass(Duration.ofDays(1));
        APublishedLog.of(unlisted.id());
        refusals.add(unlisted.id(), signed);
        try {
            assertThat(statuses.read()).isEqualTo(after);
            refusals.add(listed.id(), signed);
            assertThat(statuses.read().refused()).isEqualTo(before.refused() + 1);
        } finally {
            refusals.remove(unlisted.id());
            refusals.remove(listed.id());
        }
        assertThat(statuses.read()).isEqualTo(after);
    }

    @Test
    void anybodyReadsItAndCachesKeepItForAMinute() {
        APublishedLog.of(APetition.aPetition().openForSigning().id());
        Caller.Answer answer = Caller.anonymous().get("/api/v1/transparency/logs");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.header("ETag")).isNotEmpty();
        JsonNode status = answer.json();
        assertThat(status.fieldNames()).toIterable().containsExactlyInAnyOrder("logs", "newestHeadAt", "refused");
        assertThat(status.path("logs").isIntegralNumber()).isTrue();
    }
}
