package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.ForgettingSignatures;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is planted past the product, as a bug or a hand in the database would; the recount must name the place. */
@ExtendWith(Product.class)
class RecountingTest {

    /** Of the organizer and eleven people; the second to sign withdrew, and signed again. */
    private static final int EVENTS = 14;

    private final Recounting recounting = Product.bean(Recounting.class);
    private final LogFiles files = Product.bean(LogFiles.class);
    private final ALogFolder theLogs = ALogFolder.at(Product.folder().resolve("log"));
    private final NoteKey key = Product.bean(NoteKey.class);
    private final Rows rows = Rows.ofTheProduct();
    private final Instant at = Product.clock().instant();

    private Petition petition;

    @BeforeEach
    void aPublishedPetition() {
        petition = APetition.aPetition().seeding();
        APetition.sign(petition, 1);
        Person changeful = APetition.sign(petition, 1).get(0);
        APetition.sign(petition, 9);
        APetition.withdraw(petition.id(), changeful);
        APetition.signing(petition, changeful).join();
        Product.bean(Publishing.class).publish(petition.id(), at);
    }

    @Test
    void whereNothingIsWrongAllCountsAgree() {
        PetitionRecount recount = recount();
        assertThat(recount.first()).isEmpty();
        assertThat(recount.differs()).isFalse();
        assertThat(recount.rows()).isEqualTo(OptionalLong.of(12));
        assertThat(List.of(recount.tally(), recount.events(), recount.logged())).containsOnly(12L);
        assertThat(List.of(recount.counted(), recount.published())).containsOnly((long) EVENTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UPDATE tally SET signed = signed + 1, next_index = next_index + 1 WHERE petition = ? | TALLY | signed
                    UPDATE tally SET withdrawn = 0, next_index = next_index - 1 WHERE petition = ? | TALLY | withdrawn
                    UPDATE tally SET invalidated = 1, next_index = next_index + 1 WHERE petition = ? | TALLY | invalidated
                    UPDATE region_tally SET in_force = 11 WHERE petition = ? AND region = 'KZ-62' | REGION | region KZ-62
                    UPDATE region_tally SET in_force = 1 WHERE petition = ? AND region = 'KZ-75' | REGION | region KZ-75
                    UPDATE hour_tally SET change_in_force = 13 WHERE petition = ? | HOUR | hour 2026-11-23T05:00:00Z
                    DELETE FROM hour_tally WHERE petition = ? | HOUR | hour 2026-11-23T05:00:00Z
                    DELETE FROM signature WHERE petition = ? AND event_index = 5 | ROW_MISSING | event 5
                    UPDATE signature SET state = 'WITHDRAWN', ended_at = signed_at WHERE petition = ? AND event_index = 5 | ROW_STATE | event 5
                    UPDATE signature SET event_index = 2 WHERE petition = ? AND event_index = 5 | ROW_FOREIGN | event 2
                    UPDATE signature SET event_index = 12 WHERE petition = ? AND event_index = 5 | ROW_FOREIGN | event 12
                    UPDATE signature SET nonce = REVERSE(nonce) WHERE petition = ? AND event_index = 5 | ROW_FOREIGN | event 5
                    UPDATE event SET commitment = REVERSE(commitment) WHERE petition = ? AND event_index = 5 | LOG_ENTRY | event 5
                    UPDATE event SET commitment = REVERSE(commitment) WHERE petition = ? AND event_index = 5 | LOG_ROOT | root of 14
                    UPDATE event SET refers_to = 3 WHERE petition = ? AND event_index = 12 | LOG_ENTRY | event 12
                    DELETE FROM event WHERE petition = ? AND event_index = 5 | EVENT_MISSING | event 5
                    DELETE FROM event WHERE petition = ? AND event_index IN (4, 5, 6) | EVENT_MISSING | event 4 to 6
                    DELETE FROM event WHERE petition = ? AND event_index = 13 | LOG_AHEAD | head
                    DELETE FROM event WHERE petition = ? AND event_index = 13 | TALLY | next index
                    UPDATE event SET kind = 'WITHDRAW', commitment = NULL, refers_to = 12 WHERE petition = ? AND event_index = 13 | REFERENCE_WRONG | event 13
                    UPDATE log_checkpoint SET note = REPLACE(note, '\\n14\\n', '\\n13\\n') WHERE petition = ? | LOG_ROOT | head
                    """)
    void whatIsPlantedInTheDatabaseIsFoundAndNamed(String sql, DifferenceKind kind, String place) {
        int planted = rows.change("SET STATEMENT foreign_key_checks = 0, check_constraint_checks = 0 FOR " + sql, id());
        assertThat(planted).as("something was planted").isPositive();
        assertFound(kind, place);
    }

    @Test
    void aPublishedEntryThatIsNotTheEventIsFound() {
        String path = TilePath.ofEntries(0, EVENTS);
        byte[] bundle = files.read(petition.id(), path).orElseThrow();
        bundle[bundle.length - 4] ^= 1;
        files.replace(petition.id(), path, bundle);
        assertFound(DifferenceKind.LOG_ENTRY, "event 13");
    }

    @Test
    void aTileThatDoesNotMakeTheSignedRootIsFound() {
        String path = TilePath.ofHashes(0, 0, EVENTS);
        byte[] tile = files.read(petition.id(), path).orElseThrow();
        tile[0] ^= 1;
        files.replace(petition.id(), path, tile);
        assertFound(DifferenceKind.LOG_ROOT, "root of 14");
    }

    @Test
    void lostFilesOfTheLogAreFound() {
        files.delete(petition.id(), "tile");
        assertFound(DifferenceKind.LOG_FILE, "tile/entries/000.p/14");
        assertFound(DifferenceKind.LOG_FILE, "tile/0/000.p/14");
    }

    /** Far from the right edge, where the root is not read from them. */
    @Test
    void everyFileOfABigLogIsLookedAt() {
        APetition.sign(petition, 600 - EVENTS);
        Product.bean(Publishing.class).publish(petition.id(), at);
        assertThat(recount().first()).isEmpty();
        for (String path : List.of("tile/0/000", "tile/0/001", "tile/1/000.p/2", "tile/entries/001")) {
            byte[] whole = files.read(petition.id(), path).orElseThrow();
            theLogs.lose(petition.id(), path);
            assertFound(DifferenceKind.LOG_FILE, path);
            files.replace(petition.id(), path, Arrays.copyOf(whole, whole.length - 1));
            assertFound(DifferenceKind.LOG_FILE, path);
            byte[] changed = whole.clone();
            changed[changed.length / 2] ^= 1;
            files.replace(petition.id(), path, changed);
            assertThat(recount().differs()).as(path).isTrue();
            if (!path.contains("entries")) {
                assertFound(DifferenceKind.LOG_ROOT, path);
            }
            files.replace(petition.id(), path, whole);
        }
        assertThat(recount().first()).isEmpty();
    }

    /** What people read, on a petition where nothing happens that would show them another one. */
    @Test
    void aShownHeadThatIsNotTheSignedOneIsFound() {
        Checkpoints checkpoints = Product.bean(Checkpoints.class);
        String origin = checkpoints.origin(petition.id());
        byte[] shown = files.read(petition.id(), LogFiles.CHECKPOINT).orElseThrow();
        theLogs.lose(petition.id(), LogFiles.CHECKPOINT);
        assertThat(recount().differs()).as("it may be about to be shown").isFalse();
        assertFoundLater(DifferenceKind.LOG_FILE);

        show(Checkpoint.sign(key, origin, EVENTS - 1, TreeHash.OF_NOTHING));
        assertThat(recount().differs()).as("it may be about to be shown").isFalse();
        assertFoundLater(DifferenceKind.LOG_BEHIND);

        show(Checkpoint.sign(key, origin, EVENTS, TreeHash.OF_NOTHING));
        assertFound(DifferenceKind.LOG_ROOT, LogFiles.CHECKPOINT);
        show(Checkpoint.sign(key, origin, EVENTS + 1, TreeHash.OF_NOTHING));
        assertFound(DifferenceKind.LOG_AHEAD, LogFiles.CHECKPOINT);
        show(Checkpoint.sign(NoteKey.parse(NoteKey.generate(key.name())), origin, EVENTS, TreeHash.OF_NOTHING));
        assertFound(DifferenceKind.LOG_ROOT, LogFiles.CHECKPOINT);
        files.replace(petition.id(), LogFiles.CHECKPOINT, new byte[0]);
        assertFound(DifferenceKind.LOG_ROOT, LogFiles.CHECKPOINT);

        files.replace(petition.id(), LogFiles.CHECKPOINT, shown);
        assertThat(recount().first()).isEmpty();
        rows.change("DELETE FROM log_checkpoint WHERE petition = ?", id());
        assertFound(DifferenceKind.LOG_AHEAD, LogFiles.CHECKPOINT);
    }

    @Test
    void aHeadOverAnotherTreeIsFound() {
        Checkpoints checkpoints = Product.bean(Checkpoints.class);
        Checkpoint other = Checkpoint.sign(key, checkpoints.origin(petition.id()), EVENTS, TreeHash.OF_NOTHING);
        rows.change(
                "UPDATE log_checkpoint SET note = ? WHERE petition = ?",
                other.note().getBytes(StandardCharsets.UTF_8),
                id());
        assertFound(DifferenceKind.LOG_ROOT, "root of 14");
    }

    @Test
    void eventsThatWaitForHoursAreFound() {
        APetition.sign(petition, 1);
        assertThat(recount().differs()).as("seconds are nothing").isFalse();
        PetitionRecount later = recounting
                .recount(petition.id(), at.plus(Duration.ofHours(2)), () -> {})
                .orElseThrow();
        assertThat(later.first()).extracting(Difference::kind).containsExactly(DifferenceKind.LOG_BEHIND);
    }

    @Test
    void rowsThatWereDestroyedInTimeAreNoDifferenceButWhatIsLeftOfThemIs() {
        // Half of them are gone, as another transaction of the destruction sees it.
        rows.change("""
                INSERT INTO destruction (rule, petition, destroyed_on, destroyed_at, row_count)
                VALUES ('SIGNATURE', ?, '2029-12-01', '2029-12-01', 5)""", id());
        rows.change("DELETE FROM signature WHERE petition = ? LIMIT 5", id());
        assertThat(recount().first()).isEmpty();

        assertThat(Product.bean(ForgettingSignatures.class).forget(petition.id(), 1000, at))
                .isEqualTo(7);
        PetitionRecount destroyed = recount();
        assertThat(destroyed.first()).isEmpty();
        assertThat(destroyed.rows()).isEmpty();
        assertThat(List.of(destroyed.tally(), destroyed.events(), destroyed.logged()))
                .containsOnly(12L);

        rows.change("UPDATE region_tally SET in_force = 11 WHERE petition = ? AND region = 'KZ-62'", id());
        assertFound(DifferenceKind.REGION, "all regions");
        Petition left = APetition.aPetition().seeding();
        rows.change(
                "UPDATE tally SET signatures_destroyed_at = ? WHERE petition = ?",
                "2029-12-01",
                left.id().value());
        assertThat(recount(left.id()).first()).extracting(Difference::kind).containsExactly(DifferenceKind.ROW_LEFT);
    }

    /** More than one page, and more differences than are kept. */
    @Test
    void aBigPetitionIsCountedByPagesAndOnlyTheFirstDifferencesAreKept() {
        APetition.sign(petition, 5_500);
        Product.bean(Publishing.class).publish(petition.id(), at);
        assertThat(recount().first()).isEmpty();
        assertThat(recount().counted()).isEqualTo(5_514);
        rows.change("DELETE FROM signature WHERE petition = ? AND event_index > 5000", id());
        PetitionRecount recount = recount();
        assertThat(recount.first()).hasSize(Differences.KEPT);
        assertThat(recount.differing()).isEqualTo(513 + 1);
        assertThat(recount.first().get(0)).hasToString("ROW_MISSING at event 5001: a signature in force has no row");
    }

    private void assertFound(DifferenceKind kind, String place) {
        assertThat(recount().first())
                .anyMatch(difference ->
                        difference.kind() == kind && difference.place().equals(place));
    }

    private void assertFoundLater(DifferenceKind kind) {
        PetitionRecount later = recounting
                .recount(petition.id(), at.plus(Duration.ofHours(2)), () -> {})
                .orElseThrow();
        assertThat(later.first())
                .extracting(Difference::kind, Difference::place)
                .containsExactly(tuple(kind, LogFiles.CHECKPOINT));
    }

    private void show(Checkpoint head) {
        files.replace(petition.id(), LogFiles.CHECKPOINT, head.note().getBytes(StandardCharsets.UTF_8));
    }

    private PetitionRecount recount() {
        return recount(petition.id());
    }

    private PetitionRecount recount(PetitionId id) {
        return recounting.recount(id, at, () -> {}).orElseThrow();
    }

    private String id() {
        return petition.id().value();
    }
}
