package kz.undeu.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.outbox.Leases;
import kz.undeu.petition.pause.CollectionPause;
import kz.undeu.testing.APetition;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Product.class)
class ClosingTest {

    private final Petitions petitions = Product.bean(Petitions.class);
    private final Closing closing = Product.bean(Closing.class);

    @Test
    void aPetitionThatIsNotSeededInTenWorkingDaysLapsesAtMidnightInAlmaty() {
        Petition petition = APetition.aPetition().seeding();
        assertThat(petition.seedingEndsAt()).isEqualTo(Instant.parse("2026-12-07T19:00:00Z"));

        closeDueAt("2026-12-07T18:59:59Z");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.SEEDING);
        closeDueAt("2026-12-07T19:00:00Z");
        Petition lapsed = petitions.get(petition.id());
        assertThat(lapsed.state()).isEqualTo(PetitionState.CLOSED);
        assertThat(lapsed.closedBecause()).isEqualTo(ClosedBecause.LAPSED);
    }

    @Test
    void anOpenPetitionEndsAfterSixMonths() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThat(petition.closesAt()).isEqualTo(Instant.parse("2027-05-23T19:00:00Z"));

        closeDueAt("2027-05-23T18:59:59Z");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.OPEN);
        closeDueAt("2027-05-23T19:00:00Z");
        assertThat(petitions.get(petition.id()).closedBecause()).isEqualTo(ClosedBecause.TERM_ENDED);
    }

    @Test
    void aPetitionClosesOnce() {
        Petition petition = APetition.aPetition().openForSigning();
        LocalizedText reason = new LocalizedText(null, "Вопрос решён", null);
        closing.close(
                petition.id(), ClosedBecause.WITHDRAWN, reason, Product.clock().instant());

        assertThat(petitions.get(petition.id()).closingReason()).isEqualTo(reason);
        assertThatThrownBy(() -> closing.close(
                        petition.id(),
                        ClosedBecause.STOPPED,
                        reason,
                        Product.clock().instant()))
                .hasMessage("PETITION_NOT_OPEN");
    }

    @Test
    void aPetitionListedInTheLastMomentDoesNotLapse() {
        Petition petition = APetition.aPetition().openForSigning();
        assertThatThrownBy(() -> closing.close(
                        petition.id(),
                        ClosedBecause.LAPSED,
                        null,
                        Product.clock().instant()))
                .hasMessage("PETITION_NOT_OPEN");
        assertThat(petitions.get(petition.id()).state()).isEqualTo(PetitionState.OPEN);
        APetition.sign(petition, 1);
    }

    /** Six months are months: from the last day of August to the last of February, whatever number that has. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31T05:00:00Z, 2027-02-28T19:00:00Z",
        "2027-08-31T05:00:00Z, 2028-02-29T19:00:00Z",
        "2027-08-29T18:59:59Z, 2028-02-29T19:00:00Z",
        "2027-08-27T19:00:00Z, 2028-02-28T19:00:00Z",
        "2026-11-30T18:59:59Z, 2027-05-30T19:00:00Z",
        "2026-11-30T19:00:00Z, 2027-06-01T19:00:00Z"
    })
    void aTermEndsWithTheSameDaySixMonthsLater(Instant publishedAt, Instant closesAt) {
        Product.clock().set(publishedAt);
        assertThat(APetition.aPetition().seeding().closesAt()).isEqualTo(closesAt);
    }

    /** After an outage the job dates closings to the moment they were due, and nothing was signed behind it. */
    @Test
    void aLateJobDatesTheClosingBackAndNobodySignedInBetween() {
        Petition open = APetition.aPetition().openForSigning();
        Petition seeding = APetition.aPetition().seeding();
        Product.clock().set(Instant.parse("2027-06-10T00:00:00Z"));
        assertThatThrownBy(() ->
                        APetition.signing(open, People.residentOf("KZ-75")).join())
                .hasMessageContaining("PETITION_NOT_OPEN");
        assertThatThrownBy(() ->
                        APetition.signing(seeding, People.residentOf("KZ-75")).join())
                .hasMessageContaining("PETITION_NOT_OPEN");
        LocalizedText reason = new LocalizedText(null, "Поздно", null);
        assertThatThrownBy(() -> closing.close(
                        open.id(),
                        ClosedBecause.WITHDRAWN,
                        reason,
                        Product.clock().instant()))
                .as("over by the clock is over for its organizer too")
                .hasMessage("PETITION_NOT_OPEN");

        closeDueAt("2027-06-10T00:00:00Z");
        assertThat(petitions.get(open.id()).closedAt()).isEqualTo(Instant.parse("2027-05-23T19:00:00Z"));
        Petition lapsed = petitions.get(seeding.id());
        assertThat(lapsed.closedBecause()).isEqualTo(ClosedBecause.LAPSED);
        assertThat(lapsed.closedAt()).isEqualTo(Instant.parse("2026-12-07T19:00:00Z"));
        assertThat(Rows.ofTheProduct()
                        .text(
                                "SELECT closing_recorded_at FROM petition WHERE id = ?",
                                open.id().value()))
                .startsWith("2027-06-10 00:00:00");
    }

    @Test
    void twoReplicasAtOnceCloseEachPetitionOnce() throws Exception {
        List<Petition> due = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            due.add(APetition.aPetition().seeding());
        }
        Instant at = Instant.parse("2026-12-08T00:00:00Z");
        closeDueAt("2026-12-07T18:00:00Z");
        ConcurrentMap<PetitionId, AtomicInteger> heard = new ConcurrentHashMap<>();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> closed = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Closing replica = replica(heard);
                closed.add(replicas.submit(() -> {
                    both.countDown();
                    both.await();
                    return replica.closeDue(at);
                }));
            }
            int all = closed.get(0).get() + closed.get(1).get();
            assertThat(all).isEqualTo(heard.size()).isGreaterThanOrEqualTo(due.size());
        } finally {
            replicas.shutdownNow();
        }
        for (Petition petition : due) {
            assertThat(petitions.get(petition.id()).closedBecause()).isEqualTo(ClosedBecause.LAPSED);
        }
        assertThat(closing.closeDue(at)).as("nothing is left to do").isZero();
    }

    /** With a listener that hears each closing that goes through. */
    private static Closing replica(ConcurrentMap<PetitionId, AtomicInteger> heard) {
        ApplicationContext context = Product.bean(ApplicationContext.class);
        List<PetitionListener> listeners = new ArrayList<>(context.getBeansOfType(PetitionListener.class));
        listeners.add(new PetitionListener() {
            @Override
            public void published(Petition petition, Instant at) {
                throw new IllegalStateException("nothing is published here");
            }

            @Override
            public void closing(PetitionId petition, Instant at) {
                heard.computeIfAbsent(petition, id -> new AtomicInteger()).incrementAndGet();
            }
        });
        return new Closing(
                context.getBean(Petitions.class),
                listeners,
                context.getBean(CollectionPause.class),
                context.getBean(Leases.class),
                context.getBean(Argument.of(TransactionOperations.class, Connection.class)),
                Product.clock());
    }

    private void closeDueAt(String instant) {
        Product.clock().set(Instant.parse(instant));
        closing.closeDue(Instant.parse(instant));
    }
}
