package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.Tallies;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Product.class)
class PublishingTest {

    private final LogEvents events = Product.bean(LogEvents.class);
    private final Checkpoints checkpoints = Product.bean(Checkpoints.class);
    private final NoteKey key = Product.bean(NoteKey.class);
    private final Instant at = Product.clock().instant();

    @TempDir
    Path folder;

    private LogFiles files;
    private Publishing publishing;

    @BeforeEach
    void aFolderOfItsOwn() {
        files = new LogFiles(new LogConfiguration(folder.toString(), null, "unused", false));
        publishing = new Publishing(events, checkpoints, files, key);
    }

    @Test
    void thePublishedEntriesMakeThePublishedCount() {
        Petition petition = APetition.aPetition().seeding();
        List<Person> people = APetition.sign(petition, 300);
        publishing.publish(petition.id(), at);
        people.subList(0, 3).forEach(person -> APetition.withdraw(petition.id(), person));
        APetition.signing(petition, people.get(0)).join();
        publishing.publish(petition.id(), at);

        List<String> entries = entries(petition.id());
        assertThat(entries).hasSize(305);
        long signed =
                entries.stream().filter(entry -> entry.contains("\nsign ")).count();
        long takenBack = entries.stream()
                .filter(entry -> entry.contains("\nwithdraw "))
                .distinct()
                .count();
        assertThat(signed - takenBack)
                .isEqualTo(Product.bean(Tallies.class)
                        .findByPetition(petition.id())
                        .orElseThrow()
                        .inForce())
                .isEqualTo(299);
        assertThat(NaiveTree.root(leaves(petition.id())))
                .isEqualTo(head(petition.id()).root());
        assertThat(head(petition.id()).origin()).isEqualTo(key.name() + "/" + petition.id());
    }

    @Test
    void everyHeadExtendsTheOneBefore() {
        Petition petition = APetition.aPetition().seeding();
        List<Checkpoint> heads = new ArrayList<>();
        for (int count : new int[] {1, 200, 60, 1, 600}) {
            APetition.sign(petition, count);
            publishing.publish(petition.id(), at);
            heads.add(head(petition.id()));
        }
        for (int i = 1; i < heads.size(); i++) {
            Checkpoint before = heads.get(i - 1);
            Checkpoint after = heads.get(i);
            MerkleTree tree = new MerkleTree(after.size(), new Tiles(files, petition.id(), after.size()));
            assertThat(ProofCheck.extendsTo(
                            before.size(), after.size(), before.root(), after.root(), tree.consistency(before.size())))
                    .isTrue();
        }
    }

    @Test
    void nothingNewSignsNothing() {
        Petition petition = APetition.aPetition().seeding();
        publishing.publish(petition.id(), at);
        String note = head(petition.id()).note();
        publishing.publish(petition.id(), at);
        assertThat(head(petition.id()).note()).isEqualTo(note);
    }

    @Test
    void aKillBetweenRememberingAndShowingIsMadeGood() {
        Petition petition = APetition.aPetition().seeding();
        publishing.publish(petition.id(), at);
        Checkpoint before = head(petition.id());
        APetition.sign(petition, 5);
        publishing.publish(petition.id(), at);
        Checkpoint after = head(petition.id());
        files.replace(petition.id(), LogFiles.CHECKPOINT, before.note().getBytes(StandardCharsets.UTF_8));

        publishing.publish(petition.id(), at);
        assertThat(head(petition.id())).isEqualTo(after);
    }

    @Test
    void aKillBetweenTilesAndRememberingIsMadeGood() {
        Petition petition = APetition.aPetition().seeding();
        publishing.publish(petition.id(), at);
        APetition.sign(petition, 5);
        Growth.of(petition.id(), files, 1, events.readLeaves(petition.id(), 0, 6))
                .write();
        APetition.sign(petition, 300);

        publishing.publish(petition.id(), at);
        assertThat(head(petition.id()).size()).isEqualTo(306);
        assertThat(NaiveTree.root(leaves(petition.id())))
                .isEqualTo(head(petition.id()).root());
    }

    @Test
    void whatTheDiskLostIsMadeAnewFromTheDatabase() throws IOException {
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, 600);
        publishing.publish(petition.id(), at);
        Map<String, byte[]> published = contents();
        Checkpoint head = head(petition.id());
        files.delete(petition.id(), "");

        publishing.check(petition.id(), at);
        assertThat(head(petition.id())).isEqualTo(head);
        assertThat(contents().keySet()).isEqualTo(published.keySet());
        contents().forEach((path, content) -> assertThat(content).isEqualTo(published.get(path)));

        // Also when it is noticed only as the log grows.
        files.delete(petition.id(), "tile");
        APetition.sign(petition, 1);
        publishing.publish(petition.id(), at);
        assertThat(NaiveTree.root(leaves(petition.id())))
                .isEqualTo(head(petition.id()).root());
    }

    @Test
    void aRestoredBackupWithFewerEventsIsRefused() {
        Petition longer = APetition.aPetition().seeding();
        APetition.sign(longer, 10);
        Checkpoint shown = Checkpoint.sign(key, checkpoints.origin(longer.id()), 500, TreeHash.OF_NOTHING);
        files.replace(longer.id(), LogFiles.CHECKPOINT, shown.note().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> publishing.publish(longer.id(), at))
                .isInstanceOf(LogConflict.class)
                .hasMessageContaining("11 events, and 500 were published");
        assertThat(checkpoints.find(longer.id())).isEmpty();
    }

    @Test
    void aRestoredBackupThatGrewAnotherWayIsRefused() {
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, 300);
        // What was published before the backup was restored: the same beginning, other signatures at the end.
        List<byte[]> another = new ArrayList<>(events.readLeaves(petition.id(), 0, 301));
        for (int i = 280; i < another.size(); i++) {
            another.set(
                    i,
                    LogLeaf.sign(petition.id(), TreeHash.ofLeaf(another.get(i)).bytes()));
        }
        Growth growth = Growth.of(petition.id(), files, 0, another);
        growth.write();
        Checkpoint shown = Checkpoint.sign(
                key, checkpoints.origin(petition.id()), 301, growth.tree().root());
        files.replace(petition.id(), LogFiles.CHECKPOINT, shown.note().getBytes(StandardCharsets.UTF_8));
        APetition.sign(petition, 10);

        assertThatThrownBy(() -> publishing.publish(petition.id(), at)).isInstanceOf(LogConflict.class);
        files.delete(petition.id(), "tile");
        assertThatThrownBy(() -> publishing.check(petition.id(), at)).isInstanceOf(LogConflict.class);
        assertThat(head(petition.id())).as("the head that people have").isEqualTo(shown);
        assertThat(checkpoints.find(petition.id())).isEmpty();
    }

    @Test
    void aHeadOfAnotherKeyIsRefused() {
        Petition petition = APetition.aPetition().seeding();
        NoteKey foreign = NoteKey.parse(NoteKey.generate(key.name()));
        Checkpoint shown = Checkpoint.sign(foreign, checkpoints.origin(petition.id()), 1, TreeHash.OF_NOTHING);
        files.replace(petition.id(), LogFiles.CHECKPOINT, shown.note().getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> publishing.publish(petition.id(), at)).isInstanceOf(LogConflict.class);
    }

    @Test
    void twoPublishersAtOnceMakeOneLog() {
        Petition petition = APetition.aPetition().seeding();
        for (int round = 0; round < 5; round++) {
            APetition.sign(petition, 100);
            CompletableFuture<?>[] both = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> publishing.publish(petition.id(), at)))
                    .limit(4)
                    .toArray(CompletableFuture[]::new);
            assertThatCode(() -> CompletableFuture.allOf(both).join()).doesNotThrowAnyException();
        }
        publishing.publish(petition.id(), at);
        assertThat(head(petition.id()).size()).isEqualTo(501);
        assertThat(NaiveTree.root(leaves(petition.id())))
                .isEqualTo(head(petition.id()).root());
    }

    @Test
    void whatIsBehindIsFoundByWhenItWasWrittenOnWhateverDayItHappened() {
        Petition petition = APetition.aPetition().openForSigning();
        Duration lately = Duration.ofMinutes(2);
        assertThat(events.findBehind(lately, 10_000)).contains(petition.id());
        Rows.ofTheProduct()
                .change(
                        "UPDATE tally SET changed_at = changed_at - INTERVAL 90 DAY, written_at = written_at - INTERVAL 90 DAY"
                                + " WHERE petition = ?",
                        petition.id().value());
        assertThat(events.findBehind(lately, 10_000)).doesNotContain(petition.id());
        assertThat(events.findBehind(10_000)).contains(petition.id());

        APetition.signFrom(petition, 1, "KZ-62", null, Product.clock().instant().minus(Duration.ofDays(60)));
        assertThat(events.findBehind(lately, 10_000)).contains(petition.id());
        publishing.publish(petition.id(), Product.clock().instant());
        assertThat(events.findBehind(lately, 10_000)).doesNotContain(petition.id());
    }

    @Test
    void aReplicaPublishesWithinSecondsAndSignatoriesGetTheirProof() {
        Petition petition = APetition.aPetition().openForSigning();
        Person person = APetition.sign(petition, 1).get(0);
        Caller caller = Caller.as(person);
        String path = "/api/v1/petitions/" + petition.id() + "/signature";
        assertThat(caller.get(path + "/proof").code()).isEqualTo("NOT_YET_LOGGED");
        assertThat(caller.get(path).json().get("logged").asBoolean()).isFalse();

        try (var replica = Product.replica(Map.of("undeu.log.enabled", true, "undeu.outbox.enabled", false))) {
            replica.getBean(Publisher.class);
            Awaitility.await().until(() -> checkpoints.holds(petition.id(), 50));
        }
        assertThat(caller.get(path).json().get("logged").asBoolean()).isTrue();
        Caller.Answer proof = caller.get(path + "/proof");
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.header("Cache-Control")).isEqualTo("no-store");
        assertThat(proof.header("Content-Disposition")).contains(".tlog-proof");
        assertThat(proof.body())
                .startsWith("c2sp.org/tlog-proof@v1\nindex "
                        + caller.get(path).json().get("eventIndex").asLong() + "\n")
                .endsWith(checkpoints.find(petition.id()).orElseThrow().note());
        assertThat(Caller.anonymous().get(path + "/proof").status()).isEqualTo(401);
        assertThat(Caller.as(APetition.sign(APetition.aPetition().seeding(), 1).get(0))
                        .get(path + "/proof")
                        .status())
                .isEqualTo(404);

        Caller.Answer head = Caller.anonymous().get("/log/" + petition.id() + "/checkpoint");
        assertThat(head.body())
                .isEqualTo(checkpoints.find(petition.id()).orElseThrow().note());
        assertThat(head.header("Cache-Control")).isEqualTo("public, max-age=2");
        assertThat(head.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(head.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        Caller.Answer tile = Caller.anonymous().get("/log/" + petition.id() + "/tile/entries/000.p/51");
        assertThat(tile.header("Cache-Control")).contains("immutable");
        assertThat(tile.body()).contains("petition " + petition.id());
        assertThat(Caller.anonymous().get("/log/vkey").body()).isEqualTo(key.verifierKey() + "\n");
    }

    @Test
    void nothingButTheLogIsServed() {
        PetitionId petition = APetition.aPetition().seeding().id();
        publishing.publish(petition, at);
        for (String path : List.of(
                "/log/" + petition + "/tile/0/..%2f..%2flog.key",
                "/log/" + petition + "/tile/../checkpoint",
                "/log/" + petition + "/tile/0/000.p/256",
                "/log/" + petition + "/tile/0/000.p/0",
                "/log/" + petition + "/tile/00/000",
                "/log/" + petition + "/tile/64/000",
                "/log/..%2f..%2flog.key/checkpoint",
                "/log/log.key",
                "/log/" + petition,
                "/log/" + PetitionId.random() + "/checkpoint")) {
            assertThat(Caller.anonymous().get(path).status()).as(path).isEqualTo(404);
        }
    }

    private Checkpoint head(PetitionId petition) {
        return files.read(petition, LogFiles.CHECKPOINT)
                .map(note ->
                        Checkpoint.open(key, checkpoints.origin(petition), new String(note, StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private List<TreeHash> leaves(PetitionId petition) {
        return entries(petition).stream()
                .map(entry -> TreeHash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The entries as a reader of the log gets them. */
    private List<String> entries(PetitionId petition) {
        List<String> entries = new ArrayList<>();
        long size = head(petition).size();
        for (long tile = 0; tile * TilePath.WIDTH < size; tile++) {
            int width = (int) Math.min(TilePath.WIDTH, size - tile * TilePath.WIDTH);
            byte[] bundle = Optional.of(TilePath.ofEntries(tile, width))
                    .flatMap(path -> files.read(petition, path))
                    .orElseThrow();
            for (int place = 0; place < bundle.length; ) {
                int length = (bundle[place] & 0xff) << 8 | bundle[place + 1] & 0xff;
                entries.add(new String(bundle, place + 2, length, StandardCharsets.UTF_8));
                place += 2 + length;
            }
        }
        return entries;
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
