package kz.undeu.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.identity.Recognizing;
import kz.undeu.identity.Role;
import kz.undeu.identity.StoredKeys;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.moderation.Moderating;
import kz.undeu.petition.Drafting;
import kz.undeu.petition.OrganizerView;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.CoOrganizers;
import kz.undeu.petition.team.Inviting;
import kz.undeu.petition.team.Joining;
import kz.undeu.petition.team.TeamRole;
import kz.undeu.petition.team.Teams;
import kz.undeu.privacy.Renewing;
import kz.undeu.signature.MySignatures;
import kz.undeu.signature.Receipt;
import kz.undeu.signature.Signing;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Iins;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** The peppers are rotated while people sign, and everybody stays who they are. */
@ExtendWith(Product.class)
class APepperRotationStoryTest {

    private static final int PEOPLE = 64;
    private static final Map<String, Object> FIRST = Map.of(
            "undeu.identity.pepper", base64("the first identity pepper of this story"),
            "undeu.signing.pepper", base64("the first signature pepper of this story"));
    private static final Map<String, Object> SECOND = Map.of(
            "undeu.identity.later-peppers", List.of(base64("the second identity pepper of this story")),
            "undeu.signing.later-peppers", List.of(base64("the second signature pepper of this story")));

    private final Map<String, Object> database = Product.emptyDatabase("rotation");
    private final Rows rows = Rows.of(database);
    private final Instant at = PinnedClock.START;

    @Test
    void aRotationInTheMiddleOfSigningLetsNobodyCountTwiceAndTakesNothingFromAnybody() throws Exception {
        List<String> iins =
                IntStream.range(0, PEOPLE).mapToObj(i -> Iins.another()).toList();
        String organizerIin = Iins.another();
        String moderatorIin = Iins.another();
        try (ApplicationContext old = replica(FIRST)) {
            Person organizer = citizen(old, organizerIin);
            Person moderator = moderator(old, moderatorIin);
            Petition before = publish(old, organizer, moderator);
            join(old, before, organizer, moderator);
            Petition ofTheModerator = submitted(old, moderator);
            assertThat(version(old, before)).isEqualTo(1);
            Map<String, Receipt> receipts = new ConcurrentHashMap<>();
            for (String iin : iins.subList(0, PEOPLE / 2)) {
                receipts.put(iin, sign(old, before, citizen(old, iin)).receipt());
            }

            // First every replica learns the second version; only then it is activated.
            try (ApplicationContext knowing = replica(FIRST, SECOND)) {
                assertThat(readiness(old)).isEqualTo(HealthStatus.UP);
                ConcurrentHashMap<String, Petition> published = new ConcurrentHashMap<>();
                CyclicBarrier together = new CyclicBarrier(PEOPLE + 1);
                ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
                List<Future<Long>> news = new ArrayList<>();
                for (String iin : iins) {
                    news.add(pool.submit(() -> {
                        long mine = 0;
                        together.await(60, TimeUnit.SECONDS);
                        Person early = citizen(knowing, iin);
                        mine += sign(knowing, before, early).isNew() ? 1 : 0;
                        while (!published.containsKey("after")) {
                            mine += sign(knowing, before, early).isNew() ? 1 : 0;
                        }
                        // Who signed in before the rotation and who signs in after it are the same person.
                        Person late = citizen(knowing, iin);
                        mine += sign(knowing, published.get("after"), early).isNew() ? 1 : 0;
                        mine += sign(knowing, published.get("after"), late).isNew() ? 1 : 0;
                        mine += sign(knowing, before, late).isNew() ? 1 : 0;
                        return mine;
                    }));
                }
                together.await(60, TimeUnit.SECONDS);
                try (ApplicationContext activating =
                        replica(FIRST, SECOND, Map.of("undeu.identity.activate-version", 2))) {
                    // Published by a replica that was not told, but looks where all look.
                    Petition after = publish(knowing, citizen(knowing, organizerIin), moderator(knowing, moderatorIin));
                    published.put("after", after);
                    long all = 0;
                    for (Future<Long> one : news) {
                        all += one.get(120, TimeUnit.SECONDS);
                    }
                    pool.shutdown();

                    assertThat(version(knowing, after)).isEqualTo(2);
                    assertThat(all).isEqualTo(PEOPLE / 2 + PEOPLE);
                    assertThat(tally(knowing, before).inForce()).isEqualTo(1 + PEOPLE);
                    assertThat(tally(knowing, after).inForce()).isEqualTo(1 + PEOPLE);
                    iins.subList(0, PEOPLE / 2)
                            .forEach(iin -> assertThat(sign(activating, before, citizen(activating, iin))
                                            .receipt())
                                    .isEqualTo(receipts.get(iin)));
                    assertThat(activating.getBean(MySignatures.class).of(citizen(activating, iins.get(0))))
                            .hasSize(2);

                    activating.getBean(Renewing.class).renew();
                    activating.getBean(Renewing.class).renew();
                    everyStoredKeyIsOfVersion(2);
                    for (ApplicationContext each : List.of(knowing, activating)) {
                        everybodyIsStillWhoTheyWere(
                                each,
                                before,
                                after,
                                ofTheModerator,
                                citizen(each, organizerIin),
                                moderator(each, moderatorIin));
                    }
                    // The replica that was left behind counts nobody wrong: it says that it cannot.
                    assertThat(readiness(old)).isEqualTo(HealthStatus.DOWN);
                    assertThatThrownBy(() -> sign(old, after, citizen(old, iins.get(0))))
                            .hasStackTraceContaining("version 2");
                }
            }
        }
        whoeverLacksAPepperOrHasAnotherDoesNotStart();
    }

    @Test
    void rowsOfBeforeAreEncryptedOnceAndStillBelongToTheirOrganizer() {
        Map<String, Object> own = Product.emptyDatabase("before-the-vault");
        Rows ownRows = Rows.of(own);
        try (ApplicationContext replica = replicaOn(own, FIRST)) {
            Person organizer = citizen(replica, Iins.another());
            Person moderator = moderator(replica, Iins.another());
            Petition petition = publish(replica, organizer, moderator);
            Person coOrganizer = citizen(replica, Iins.another());
            join(replica, petition, organizer, coOrganizer);
            Person signatory = citizen(replica, Iins.another());
            sign(replica, petition, signatory);
            // As the code before the vault wrote them.
            ownRows.change(
                    "UPDATE petition SET organizer_key = ?, organizer_name = 'Данияр О.', organizer_name_sealed = NULL",
                    organizer.key().bytes());
            ownRows.change(
                    "UPDATE co_organizer SET person_key = ?", coOrganizer.key().bytes());
            ownRows.change(
                    "UPDATE decision SET moderator_key = ?", moderator.key().bytes());
            ownRows.change(
                    "UPDATE signature SET shown_name = 'Данияр О.', reason = 'Маған керек' WHERE event_index = 1");

            assertThat(replica.getBean(Petitions.class).get(petition.id()).isOrganizedBy(organizer))
                    .isTrue();
            assertThat(replica.getBean(MySignatures.class).of(signatory).get(0).reason())
                    .isEqualTo("Маған керек");
            replica.getBean(Renewing.class).renew();

            assertThat(ownRows.bytes("SELECT organizer_key FROM petition")).hasSize(53);
            assertThat(ownRows.bytes("SELECT moderator_key FROM decision")).hasSize(53);
            assertThat(ownRows.bytes("SELECT person_key FROM co_organizer")).hasSize(53);
            assertThat(replica.getBean(Teams.class).includes(petition, coOrganizer))
                    .isTrue();
            assertThat(ownRows.text("SELECT organizer_name FROM petition")).isEmpty();
            assertThat(ownRows.number(
                            "SELECT COUNT(*) FROM signature WHERE shown_name IS NOT NULL OR reason IS NOT NULL"))
                    .isZero();
            Petition sealed = replica.getBean(Petitions.class).get(petition.id());
            assertThat(sealed.isOrganizedBy(organizer)).isTrue();
            assertThat(replica.getBean(PetitionViews.class)
                            .of(sealed, replica.getBean(PetitionTexts.class).of(sealed.id()))
                            .organizer()
                            .displayName())
                    .isEqualTo("Данияр О.");
            assertThat(replica.getBean(MySignatures.class).of(signatory).get(0))
                    .satisfies(mine -> assertThat(mine.reason()).isEqualTo("Маған керек"))
                    .satisfies(mine -> assertThat(mine.shownName()).isEqualTo("Данияр О."));
            for (byte[] cell : ownRows.everyCell()) {
                assertThat(new String(cell, StandardCharsets.UTF_8)).doesNotContain("Данияр", "Маған керек");
            }
        }
        aRotatedVaultOpensWhatWasSealedAndAWrongOneDoesNotStart(own, ownRows);
    }

    private void aRotatedVaultOpensWhatWasSealedAndAWrongOneDoesNotStart(Map<String, Object> own, Rows ownRows) {
        String first = "dW5kZXUtZGVtby12YXVsdC1rZXktMzItYnl0ZXMtISE=";
        Map<String, Object> next = Map.of("undeu.vault.key", base64("the next vault key, 32 bytes too"));
        assertThatThrownBy(() -> replicaOn(own, FIRST, next).close())
                .hasStackTraceContaining("undeu.vault.previous-keys");
        byte[] before = ownRows.bytes("SELECT organizer_name_sealed FROM petition");
        byte[] coOrganizer = ownRows.bytes("SELECT name_sealed FROM co_organizer");
        byte[] reason = ownRows.bytes("SELECT reason FROM signature_words");
        try (ApplicationContext rotated =
                replicaOn(own, FIRST, next, Map.of("undeu.vault.previous-keys", List.of(first)))) {
            rotated.getBean(Renewing.class).renew();
        }
        assertThat(ownRows.bytes("SELECT organizer_name_sealed FROM petition")).isNotEqualTo(before);
        assertThat(ownRows.bytes("SELECT reason FROM signature_words")).isNotEqualTo(reason);
        assertThat(ownRows.bytes("SELECT name_sealed FROM co_organizer")).isNotEqualTo(coOrganizer);
        // Nothing needs the first key any more.
        try (ApplicationContext rotated = replicaOn(own, FIRST, next)) {
            Petition petition = rotated.getBean(Petitions.class)
                    .get(new PetitionId(ownRows.text("SELECT petition FROM co_organizer")));
            assertThat(rotated.getBean(PetitionViews.class)
                            .of(petition, rotated.getBean(PetitionTexts.class).of(petition.id()))
                            .coOrganizers())
                    .extracting(OrganizerView::displayName)
                    .containsExactly("Данияр О.");
        }
    }

    private void whoeverLacksAPepperOrHasAnotherDoesNotStart() {
        assertThatThrownBy(() -> replica(FIRST).close()).hasStackTraceContaining("version 2 of undeu.identity.pepper");
        assertThatThrownBy(() -> replica(FIRST, SECOND, Map.of("undeu.signing.later-peppers", List.of()))
                        .close())
                .hasStackTraceContaining("same number of versions");
        assertThatThrownBy(() -> replica(FIRST, SECOND, Map.of("undeu.identity.pepper", base64("x".repeat(32))))
                        .close())
                .hasStackTraceContaining("undeu.identity.pepper is not the one");
        assertThatThrownBy(() -> replica(FIRST, SECOND, Map.of("undeu.signing.pepper", base64("x".repeat(32))))
                        .close())
                .hasStackTraceContaining("undeu.signing.pepper is not the one");
    }

    private void everyStoredKeyIsOfVersion(int version) {
        List<byte[]> keys = new ArrayList<>(rows.column("SELECT organizer_key FROM petition"));
        keys.addAll(rows.column("SELECT moderator_key FROM decision"));
        List<byte[]> coOrganizers = rows.column("SELECT person_key FROM co_organizer");
        assertThat(coOrganizers).hasSize(1);
        keys.addAll(coOrganizers);
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key).hasSize(53);
            assertThat(ByteBuffer.wrap(key, 1, 4).getInt()).isEqualTo(version);
        });
    }

    private void everybodyIsStillWhoTheyWere(
            ApplicationContext replica,
            Petition before,
            Petition after,
            Petition ofTheModerator,
            Person organizer,
            Person moderator) {
        Petitions petitions = replica.getBean(Petitions.class);
        assertThat(petitions.organizedBy(organizer.key(), replica.getBean(StoredKeys.class)))
                .extracting(Petition::id)
                .containsExactlyInAnyOrder(before.id(), after.id());
        assertThat(petitions.get(before.id()).isOrganizedBy(organizer)).isTrue();
        assertThat(petitions.get(before.id()).isOrganizedBy(moderator)).isFalse();
        assertThat(replica.getBean(Teams.class).of(petitions.get(before.id())).roleOf(moderator))
                .isEqualTo(TeamRole.CO_ORGANIZER);
        assertThat(replica.getBean(CoOrganizers.class).of(moderator.key(), replica.getBean(StoredKeys.class)))
                .hasSize(1);
        assertThatThrownBy(() -> replica.getBean(Moderating.class).publish(ofTheModerator.id(), moderator, at))
                .hasMessage("OWN_PETITION");
    }

    private Petition publish(ApplicationContext replica, Person organizer, Person moderator) {
        return replica.getBean(Moderating.class)
                .publish(submitted(replica, organizer).id(), moderator, at);
    }

    private void join(ApplicationContext replica, Petition petition, Person organizer, Person person) {
        String secret = replica.getBean(Inviting.class)
                .invite(petition.id(), organizer, at)
                .secret()
                .base64Url();
        replica.getBean(Joining.class).accept(secret, person, at);
    }

    private Petition submitted(ApplicationContext replica, Person organizer) {
        Drafting drafting = replica.getBean(Drafting.class);
        Petition draft = drafting.start(organizer, APetition.aPetition().input(), at);
        return drafting.submit(draft.id(), organizer, null, null, at);
    }

    private Signing.Signed sign(ApplicationContext replica, Petition petition, Person person) {
        return replica.getBean(Signing.class)
                .sign(
                        petition.id(),
                        person,
                        Signing.Wish.silent(petition.textSha256().hex()),
                        at)
                .join();
    }

    private static Tally tally(ApplicationContext replica, Petition petition) {
        return replica.getBean(Tallies.class).findByPetition(petition.id()).orElseThrow();
    }

    private static int version(ApplicationContext replica, Petition petition) {
        return tally(replica, petition).pepperVersion();
    }

    private static HealthStatus readiness(ApplicationContext replica) {
        return replica.getBeansOfType(HealthIndicator.class).stream()
                .map(indicator -> Mono.from(indicator.getResult()).block())
                .filter(result -> result.getName().equals("peppers"))
                .findFirst()
                .orElseThrow()
                .getStatus();
    }

    private static Person citizen(ApplicationContext replica, String iin) {
        return person(replica, iin, Set.of());
    }

    private static Person moderator(ApplicationContext replica, String iin) {
        return person(replica, iin, Set.of(Role.MODERATOR));
    }

    private static Person person(ApplicationContext replica, String iin, Set<Role> roles) {
        return replica.getBean(Recognizing.class)
                .recognize(new AssertedIdentity(
                        Iin.parse(iin).orElseThrow(),
                        "Данияр",
                        "Оспанов",
                        true,
                        new JurisdictionCode("KZ-62"),
                        AssuranceLevel.HIGH,
                        roles,
                        null));
    }

    @SafeVarargs
    private ApplicationContext replica(Map<String, Object>... properties) {
        return replicaOn(database, properties);
    }

    @SafeVarargs
    private static ApplicationContext replicaOn(Map<String, Object> database, Map<String, Object>... properties) {
        Map<String, Object> all = new HashMap<>(database);
        all.put("undeu.demo.content", false);
        all.put("undeu.log.folder", "target/test-data-rotation-log");
        all.put("undeu.log.key-file", "target/test-data-rotation-log.key");
        for (Map<String, Object> each : properties) {
            all.putAll(each);
        }
        return ApplicationContext.builder()
                .environments("test", "demo")
                .properties(all)
                .start();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
