package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.undeu.petition.PetitionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published is byte for byte what transparency-dev/tessera publishes of the same entries with the same key. */
class LogFormatsTest {

    private static final Path TESSERA = Path.of("src", "test", "resources", "vectors", "tessera-log");
    private static final String ORIGIN = "example.com/log/testdata";
    private static final NoteKey KEY =
            NoteKey.parse("PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
    private static final List<byte[]> ENTRIES = Stream.of(
                    "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split(" "))
            .map(word -> word.getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final PetitionId PETITION = new PetitionId("7k3m9qx2ab");

    @TempDir
    Path folder;

    @Test
    void tilesAndHeadsAreThoseOfTessera() throws IOException {
        LogFiles files = files();
        assertThat(KEY.verifierKey())
                .isEqualTo("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        for (int size = 1; size <= ENTRIES.size(); size++) {
            Growth growth = Growth.of(PETITION, files, size - 1, ENTRIES.subList(0, size));
            growth.write();
            Checkpoint head = Checkpoint.sign(KEY, ORIGIN, size, growth.tree().root());
            assertThat(head.note()).isEqualTo(Files.readString(TESSERA.resolve("checkpoint." + size)));
            assertThat(Checkpoint.open(KEY, ORIGIN, head.note())).isEqualTo(head);
            for (String tile : List.of("tile/0/000.p/", "tile/entries/000.p/")) {
                assertThat(files.read(PETITION, tile + size))
                        .hasValue(Files.readAllBytes(TESSERA.resolve(tile + size)));
            }
        }
    }

    @Test
    void aHeadIsBelievedOnlyWithTheSignatureOfItsKey() throws IOException {
        String note = Files.readString(TESSERA.resolve("checkpoint.15"));
        assertThat(Checkpoint.open(KEY, ORIGIN, note).size()).isEqualTo(15);
        assertThat(Checkpoint.open(KEY, ORIGIN, note + "— somebody.else AAAAAAAA\n")
                        .size())
                .isEqualTo(15);
        for (String forged : List.of(
                note.replace("\n15\n", "\n16\n"),
                note.replace("M9e0lu", "M9e0lv"),
                note.replace("— example.com", "— example.org"),
                note.substring(0, note.indexOf("—")),
                note.replace("\n\n", "\n"),
                "")) {
            assertThatThrownBy(() -> Checkpoint.open(KEY, ORIGIN, forged)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Checkpoint.open(KEY, "example.com/log/another", note))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyIsReadWholeAndNeverShown() {
        String made = NoteKey.generate("localhost/log");
        NoteKey key = NoteKey.parse(made + "\n");
        assertThat(key.name()).isEqualTo("localhost/log");
        assertThat(key.toString()).doesNotContain(made.split("\\+", 5)[4]);
        for (String bad : List.of(
                "", "PRIVATE+KEY+", made.substring(0, made.length() - 4), made.replace("localhost", "elsewhere"))) {
            assertThatThrownBy(() -> NoteKey.parse(bad))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining(made.substring(40));
        }
    }

    @Test
    void aLogOf70000EventsHasTheTilesOfTheSpecification() {
        LogFiles files = files();
        List<byte[]> entries = IntStream.range(0, 70_000)
                .mapToObj(i -> ByteBuffer.allocate(4).putInt(i).array())
                .toList();
        // In steps that end in the middle of tiles.
        int[] sizes = {1, 255, 256, 257, 40_000, 65_535, 65_536, 70_000};
        long before = 0;
        for (int size : sizes) {
            Growth growth = Growth.of(PETITION, files, before, entries.subList((int) Growth.readsFrom(before), size));
            growth.write();
            growth.tidy();
            before = size;
        }
        assertThat(files.read(PETITION, "tile/0/272")).isPresent();
        assertThat(files.read(PETITION, "tile/0/273.p/112")).isPresent();
        assertThat(files.read(PETITION, "tile/1/000")).isPresent();
        assertThat(files.read(PETITION, "tile/1/001.p/17")).isPresent();
        assertThat(files.read(PETITION, "tile/2/000.p/1")).isPresent();
        assertThat(files.read(PETITION, "tile/0/001.p/1"))
                .as("the whole tile is there")
                .isEmpty();

        MerkleTree tree = new MerkleTree(70_000, new Tiles(files, PETITION, 70_000));
        List<TreeHash> leaves = entries.stream().map(TreeHash::ofLeaf).toList();
        assertThat(tree.root()).isEqualTo(NaiveTree.root(leaves));
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            assertThat(ProofCheck.includes(index, 70_000, leaves.get(index), tree.inclusion(index), tree.root()))
                    .isTrue();
        }
        for (int size : sizes) {
            assertThat(ProofCheck.extendsTo(
                            size, 70_000, NaiveTree.root(leaves.subList(0, size)), tree.root(), tree.consistency(size)))
                    .isTrue();
        }
    }

    @Test
    void aTileIsAddressedInGroupsOfThreeDigits() {
        assertThat(TilePath.ofHashes(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(TilePath.ofHashes(2, 0, 1)).isEqualTo("tile/2/000.p/1");
        assertThat(TilePath.ofEntries(1000, 255)).isEqualTo("tile/entries/x001/000.p/255");
    }

    @Test
    void aLeafSaysWhatTheContractSays() {
        byte[] commitment = new byte[32];
        assertThat(LogLeaf.of(PETITION, "SIGN", commitment, 0, null))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("petition-leaf/v1\npetition 7k3m9qx2ab\n"
                        + "sign AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        assertThat(LogLeaf.of(PETITION, "WITHDRAW", null, 17, null))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("petition-leaf/v1\npetition 7k3m9qx2ab\nwithdraw 17\n");
        assertThat(LogLeaf.of(PETITION, "INVALIDATE", null, 17, "COURT_ORDER"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("petition-leaf/v1\npetition 7k3m9qx2ab\ninvalidate 17 COURT_ORDER\n");
    }

    private LogFiles files() {
        return new LogFiles(new LogConfiguration(folder.toString(), null, "unused", false));
    }
}
