package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.ReplicaProcess;
import kz.undeu.testing.Rows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The short form of infra/chaos/kill-application and infra/upgrade/drill: a replica ends while people sign. */
@ExtendWith(Product.class)
class ReplicaEndTest {

    private static final int SIGNATORIES = 8;

    /** Grace for what was asked and for the last batches, docs/operating.md; what is killed then was told in time. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    private final Map<Long, String> told = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Test
    void whoWasToldThatTheySignedIsCountedOnceHoweverSuddenlyTheProcessEnds() throws Exception {
        Petition petition = whileSigning("sudden-end", ReplicaProcess::kill);
        mustCountWhoWasTold(petition);
    }

    @Test
    void aReplicaThatIsToldToStopTellsEverybodyWhoseSignatureItWrites() throws Exception {
        Petition petition = whileSigning("told-to-stop", replica -> {
            replica.terminate();
            assertThat(replica.hasEndedWithin(LONGEST_FAREWELL)).isTrue();
        });
        mustCountWhoWasTold(petition);
        assertThat(refused).allSatisfy(answer -> assertThat(answer).isEqualTo("503 BUSY"));
        // A kept connection may be closed just when its next request is on the way; then nothing came of that request.
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM event WHERE petition = ?",
                                petition.id().value()))
                .as("the organizer and who was told")
                .isEqualTo(1 + told.size());
    }

    private interface End {
        void of(ReplicaProcess replica) throws Exception;
    }

    private Petition whileSigning(String name, End end) throws Exception {
        // The process knows only the time of the world: sessions of another day would be over there.
        Product.clock().set(Instant.now());
        Petition petition = APetition.aPetition().seeding();
        ExecutorService people = Executors.newFixedThreadPool(SIGNATORIES);
        try (ReplicaProcess replica = ReplicaProcess.start(name)) {
            for (int i = 0; i < SIGNATORIES; i++) {
                people.execute(() -> signUntilItEnds(replica.address(), petition));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(told).as("beside refusals %s", refused).hasSizeGreaterThan(100));
            end.of(replica);
        } finally {
            people.shutdown();
        }
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return petition;
    }

    private void mustCountWhoWasTold(Petition petition) {
        Rows rows = Rows.ofTheProduct();
        told.forEach(
                (index, commitment) -> assertThat(rows.text("""
                                SELECT TRIM(TRAILING '=' FROM REPLACE(REPLACE(TO_BASE64(e.commitment), '+', '-'), '/', '_'))
                                FROM event e JOIN signature s ON s.petition = e.petition AND s.event_index = e.event_index
                                WHERE e.petition = ? AND e.event_index = ? AND s.state = 'IN_FORCE'""", petition.id().value(), index))
                        .as("event %d", index)
                        .isEqualTo(commitment));
        // What was written and not answered any more may be more, but agrees with itself and goes into the log.
        Product.bean(Publishing.class).publish(petition.id(), Product.clock().instant());
        assertThat(Product.bean(RecountReport.class).print(petition.id().value(), System.out))
                .isEqualTo(RecountReport.AGREES);
    }

    private void signUntilItEnds(URI replica, Petition petition) {
        while (true) {
            Person person = People.residentOf("KZ-62");
            Caller.Answer answer;
            try {
                answer = Caller.as(person)
                        .at(replica)
                        .put("/api/v1/petitions/" + petition.id() + "/signature", """
                                {"nonce": "%s", "textSha256": "%s"}""".formatted(
                                        Nonce.random().base64Url(),
                                        petition.textSha256().hex()));
            } catch (UncheckedIOException ended) {
                return;
            }
            if (answer.status() == 201) {
                told.put(
                        answer.json().path("eventIndex").asLong(),
                        answer.json().path("commitment").asText());
            } else {
                refused.add(answer.status() + " " + answer.json().path("code").asText());
            }
        }
    }
}
