package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs of transparency-dev/merkle: good ones, and a bad one for each way to be wrong. */
class MerkleVectorsTest {

    private static final Path VECTORS = Path.of("src", "test", "resources", "vectors", "merkle-probes");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The tree of RFC 6962's reference implementation: leaf in hex, root of all so far. */
    private static final String[][] TREE = {
        {"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
        {"00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
        {"10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
        {"2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
        {"3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
        {"40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
        {"5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
        {"606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"},
    };

    static List<Path> inclusion() throws IOException {
        return probes("inclusion");
    }

    static List<Path> consistency() throws IOException {
        return probes("consistency");
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void inclusionIsBelievedOnlyWhenItIsProved(Path file) throws IOException {
        JsonNode probe = JSON.readTree(file.toFile());
        boolean isBelieved;
        try {
            isBelieved = ProofCheck.includes(
                    unsigned(probe.get("leafIdx")),
                    unsigned(probe.get("treeSize")),
                    hash(probe.get("leafHash")),
                    hashes(probe.get("proof")),
                    hash(probe.get("root")));
        } catch (IllegalArgumentException noHash) {
            isBelieved = false;
        }
        assertThat(isBelieved).isEqualTo(!probe.get("wantErr").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void consistencyIsBelievedOnlyWhenItIsProved(Path file) throws IOException {
        JsonNode probe = JSON.readTree(file.toFile());
        boolean isBelieved;
        try {
            isBelieved = ProofCheck.extendsTo(
                    unsigned(probe.get("size1")),
                    unsigned(probe.get("size2")),
                    hash(probe.get("root1")),
                    hash(probe.get("root2")),
                    hashes(probe.get("proof")));
        } catch (IllegalArgumentException noHash) {
            isBelieved = false;
        }
        // A first tree without leaves is extended by every tree, so it proves nothing and is refused; so is what is no
        // hash.
        boolean isRefused = probe.get("wantErr").asBoolean()
                || unsigned(probe.get("size1")) == 0
                || Base64.getDecoder().decode(probe.get("root1").asText()).length != TreeHash.LENGTH;
        assertThat(isBelieved).isEqualTo(!isRefused);
    }

    @Test
    void theRootsAreThoseOfTheReferenceImplementation() {
        List<TreeHash> leaves = new ArrayList<>();
        for (String[] step : TREE) {
            leaves.add(TreeHash.ofLeaf(HexFormat.of().parseHex(step[0])));
            TreeHash root = new MerkleTree(leaves.size(), new NaiveTree(leaves)).root();
            assertThat(HexFormat.of().formatHex(root.bytes())).isEqualTo(step[1]);
        }
        assertThat(new MerkleTree(0, new NaiveTree(List.of())).root()).isEqualTo(TreeHash.OF_NOTHING);
    }

    private static List<Path> probes(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS.resolve(kind))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(50);
            return found;
        }
    }

    /** Some probes hold sizes beyond what a long can; they read as negative, which no log has. */
    private static long unsigned(JsonNode number) {
        return Long.parseUnsignedLong(number.asText());
    }

    private static TreeHash hash(JsonNode base64) {
        return TreeHash.ofBytes(
                base64.isNull() ? new byte[0] : Base64.getDecoder().decode(base64.asText()));
    }

    private static List<TreeHash> hashes(JsonNode array) {
        List<TreeHash> hashes = new ArrayList<>();
        array.forEach(each -> hashes.add(hash(each)));
        return hashes;
    }
}
