package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.testing.APetition;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class SigningTest {

    private static final JurisdictionCode ULYTAU = new JurisdictionCode("KZ-62");
    private static final JurisdictionCode ALMATY = new JurisdictionCode("KZ-75");
    private static final int ULYTAU_REQUIRED = 2_190;

    private final Signing signing = Product.bean(Signing.class);
    private final Tallies tallies = Product.bean(Tallies.class);
    private final Ledger ledger = Product.bean(Ledger.class);

    @Test
    void theOrganizersSignatureIsTheFirst() {
        Petition petition = APetition.aPetition().seeding();
        assertThat(tally(petition).inForce()).isEqualTo(1);
        assertThat(ledger.eventIndexes(petition.id())).containsExactly(0L);
    }

    @Test
    void aSignatoryCannotSignTwice() {
        Petition petition = APetition.aPetition().seeding();
        Person person = People.residentOf("KZ-62");

        Signing.Signed first = APetition.signing(petition, person).join();
        Signing.Signed second = APetition.signing(petition, person).join();

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(tally(petition).inForce()).isEqualTo(2);
    }

    @Test
    void whoWithdrewMaySignAgainWithANewEventAndAFreshNonce() {
        Petition petition = APetition.aPetition().seeding();
        Person person = People.residentOf("KZ-62");
        Signing.Wish wish = Signing.Wish.silent(petition.textSha256().hex());
        Receipt first = signing.sign(
                        petition.id(), person, wish, Product.clock().instant())
                .join()
                .receipt();
        APetition.withdraw(petition.id(), person);

        assertThat(signing.receipt(petition.id(), person)).isEmpty();
        assertThatThrownBy(() -> APetition.withdraw(petition.id(), person)).hasRootCauseMessage("NOT_FOUND");
        assertThatThrownBy(() -> signing.sign(
                                petition.id(), person, wish, Product.clock().instant())
                        .join())
                .hasRootCauseMessage("NONCE_REUSED");

        Signing.Signed again = APetition.signing(petition, person).join();
        assertThat(again.isNew()).isTrue();
        assertThat(again.receipt().eventIndex()).isGreaterThan(first.eventIndex());
        Tally tally = tally(petition);
        assertThat(List.of(tally.signed(), tally.withdrawn(), tally.inForce())).containsExactly(3L, 1L, 2L);
        assertThat(ledger.eventIndexes(petition.id())).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void theFiftiethSignatureListsThePetition() {
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, 48);
        assertThat(state(petition)).isEqualTo(PetitionState.SEEDING);
        APetition.sign(petition, 1);
        assertThat(state(petition)).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void nobodySignsBehindAClosing() {
        Petition petition = APetition.aPetition().openForSigning();
        Product.bean(Closing.class)
                .close(
                        petition.id(),
                        ClosedBecause.WITHDRAWN,
                        null,
                        Product.clock().instant());
        long before = tally(petition).inForce();

        // The facts remembered from before say that it is open; the tally's row says otherwise.
        assertThatThrownBy(() ->
                        APetition.signing(petition, People.residentOf("KZ-62")).join())
                .hasRootCauseMessage("PETITION_NOT_OPEN");
        assertThat(tally(petition).inForce()).isEqualTo(before);
    }

    @Test
    void aPetitionMayAskHowSurelyWhoSignsIsKnown() {
        Petition petition = APetition.aPetition().asking(AssuranceLevel.HIGH).seeding();
        Person person = People.knownAt(AssuranceLevel.SUBSTANTIAL);

        assertThat(petition.requiredLevel()).isEqualTo(AssuranceLevel.HIGH);
        assertThatThrownBy(() -> APetition.signing(petition, person).join()).hasRootCauseMessage("LEVEL_TOO_LOW");
        assertThat(tally(petition).inForce()).isEqualTo(1);

        Person sameButSurely = People.known(person, AssuranceLevel.HIGH);
        assertThat(APetition.signing(petition, sameButSurely).join().isNew()).isTrue();
        // Taking back asks for no more than having signed.
        APetition.withdraw(petition.id(), person);
        assertThat(tally(petition).inForce()).isEqualTo(1);
    }

    @Test
    void aPetitionThatAsksForNothingOrLessAsksForTheUsualLevel() {
        for (AssuranceLevel asked : new AssuranceLevel[] {null, AssuranceLevel.LOW}) {
            Petition petition = APetition.aPetition().asking(asked).seeding();
            assertThatThrownBy(() -> APetition.signing(petition, People.knownAt(AssuranceLevel.LOW))
                            .join())
                    .hasRootCauseMessage("LEVEL_TOO_LOW");
            assertThat(APetition.signing(petition, People.knownAt(AssuranceLevel.SUBSTANTIAL))
                            .join()
                            .isNew())
                    .isTrue();
        }
    }

    @Test
    void anotherTextThanThePublishedOneIsNotSigned() {
        Petition petition = APetition.aPetition().seeding();
        Signing.Wish wish = Signing.Wish.silent("0".repeat(64));
        assertThatThrownBy(() -> signing.sign(
                                petition.id(),
                                People.residentOf("KZ-62"),
                                wish,
                                Product.clock().instant())
                        .join())
                .hasRootCauseMessage("TEXT_CHANGED");
    }

    /** 200 threads cross the number together, every fifth of them asks twice, and some withdraw in between. */
    @Test
    void atTheEdgeOfTheThresholdEverybodyCountsOnceAndOneEscalationBegins() throws Exception {
        Petition petition = APetition.aPetition().in("KZ-62").openForSigning();
        APetition.sign(petition, ULYTAU_REQUIRED - 50 - 100);
        int threads = 200;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Set<Person> signatories = Collections.synchronizedSet(new HashSet<>());
        List<Future<Long>> created = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            boolean twice = i % 5 == 0;
            created.add(pool.submit(() -> {
                Person person = People.residentOf("KZ-62");
                signatories.add(person);
                together.await(30, TimeUnit.SECONDS);
                CompletableFuture<Signing.Signed> first = APetition.signing(petition, person);
                CompletableFuture<Signing.Signed> second =
                        twice ? APetition.signing(petition, person) : CompletableFuture.completedFuture(null);
                long news = first.join().isNew() ? 1 : 0;
                return news + (second.join() != null && second.join().isNew() ? 1 : 0);
            }));
        }
        long news = 0;
        for (Future<Long> one : created) {
            news += one.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());

        assertThat(news).isEqualTo(threads);
        assertThat(tally(petition).inForce()).isEqualTo(ULYTAU_REQUIRED - 100 + threads);
        assertThat(ledger.signaturesInForce(petition.id())).isEqualTo(ULYTAU_REQUIRED - 100 + threads);
        assertThat(tallies.findRegions(petition.id()).stream()
                        .mapToLong(RegionTally::inForce)
                        .sum())
                .isEqualTo(tally(petition).inForce());
        assertThat(ledger.eventIndexes(petition.id()))
                .hasSize(ULYTAU_REQUIRED - 100 + threads)
                .isSorted()
                .endsWith(ULYTAU_REQUIRED - 100 + threads - 1L);
        assertThat(Product.bean(Escalations.class).findByPetitionOrderByTier(petition.id()))
                .hasSize(1);
    }

    @Test
    void aThresholdReachedInTheMiddleOfABatchStaysReachedWhenTheBatchEndsBelowIt() {
        TallyChange change = new TallyChange(
                APetition.aPetition().draft().id(),
                10,
                8,
                new long[] {9, 10, 9, 10},
                List.of(ULYTAU, ULYTAU, ULYTAU, ALMATY),
                Product.clock().instant());
        assertThat(change.peak()).isEqualTo(10);
        assertThat(change.indexReaching(10)).hasValue(11);
        assertThat(change.indexReaching(11)).isEmpty();
        assertThat(change.regionsChangedAfter(11)).isEqualTo(Map.of(ULYTAU, -1L, ALMATY, 1L));
        assertThat(change.regionsChangedAfter(13)).isEmpty();
    }

    @Test
    void aRequestThatMayHaveBeenWrittenBeforeIsRecognizedAsItsOwn() {
        Petition petition = APetition.aPetition().seeding();
        TallyWriting writing = Product.bean(TallyWriting.class);
        Person person = People.residentOf("KZ-62");
        Nonce nonce = Nonce.random();
        SignatoryTag tag = Product.bean(Commitments.class).tag(petition.id(), 1, person.key());
        TallyRequest.Sign request = new TallyRequest.Sign(
                tag,
                nonce,
                Commitments.commitment(nonce, tag),
                person.region(),
                null,
                null,
                false,
                Product.clock().instant(),
                new CompletableFuture<>());

        writing.write(petition.id(), () -> List.of(request), false);
        TallyWriting.Result again =
                writing.write(petition.id(), () -> List.of(request), true).get(0);

        assertThat(again.outcome().isNew()).isTrue();
        assertThat(tally(petition).inForce()).isEqualTo(2);
    }

    @Test
    void aWithdrawalThatMayHaveBeenWrittenIsRecognizedAlsoBehindAClosing() {
        Petition petition = APetition.aPetition().seeding();
        TallyWriting writing = Product.bean(TallyWriting.class);
        Person person = People.residentOf("KZ-62");
        APetition.signing(petition, person).join();
        TallyRequest.Withdraw request = new TallyRequest.Withdraw(
                Product.bean(Commitments.class).tag(petition.id(), 1, person.key()),
                Product.clock().instant(),
                new CompletableFuture<>());

        writing.write(petition.id(), () -> List.of(request), false);
        assertThat(writing.write(petition.id(), () -> List.of(request), true)
                        .get(0)
                        .refusal())
                .isNull();
        tallies.stopAccepting(petition.id());
        assertThat(writing.write(petition.id(), () -> List.of(request), true)
                        .get(0)
                        .refusal())
                .isNull();
        assertThat(writing.write(petition.id(), () -> List.of(request), false)
                        .get(0)
                        .refusal())
                .hasMessage("PETITION_NOT_OPEN");
        assertThat(tally(petition).inForce()).isEqualTo(1);
    }

    @Test
    void aRegionThatCameAfterThePublicationIsCountedToo() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        ledger.forgetRegion(petition.id(), "KZ-10");
        Person person = People.residentOf("KZ-10");
        APetition.signing(petition, person).join();
        APetition.signing(petition, People.residentOf("KZ-10")).join();
        APetition.withdraw(petition.id(), person);
        assertThat(tallies.findRegions(petition.id()))
                .filteredOn(region -> region.region().value().equals("KZ-10"))
                .extracting(RegionTally::inForce)
                .containsExactly(1L);
    }

    @Test
    void aFullQueueSaysBusyAtOnce() {
        Petition petition = APetition.aPetition().seeding();
        try (var replica = Product.replica(Map.of(
                "undeu.demo.content", false,
                "undeu.signing.queue-capacity", 1,
                "undeu.signing.batch-size", 1,
                "undeu.signing.writers", 1))) {
            Signing small = replica.getBean(Signing.class);
            List<CompletableFuture<Signing.Signed>> asked = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                asked.add(small.sign(
                        petition.id(),
                        People.residentOf("KZ-62"),
                        Signing.Wish.silent(petition.textSha256().hex()),
                        Product.clock().instant()));
            }
            long signed = 0;
            long busy = 0;
            for (CompletableFuture<Signing.Signed> one : asked) {
                try {
                    one.join();
                    signed++;
                } catch (CompletionException e) {
                    assertThat(e).hasRootCauseMessage("BUSY");
                    busy++;
                }
            }
            assertThat(busy).isPositive();
            assertThat(signed).isPositive();
            assertThat(tally(petition).inForce()).isEqualTo(1 + signed);
        }
    }

    private Tally tally(Petition petition) {
        return tallies.findByPetition(petition.id()).orElseThrow();
    }

    private static PetitionState state(Petition petition) {
        return Product.bean(Petitions.class).get(petition.id()).state();
    }
}
