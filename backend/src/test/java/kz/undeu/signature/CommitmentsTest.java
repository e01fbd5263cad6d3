package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;
import org.junit.jupiter.api.Test;

/** The expected values were computed with Python's hmac and hashlib from the formulas of the API. */
class CommitmentsTest {

    private static final String PEPPER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final Commitments commitments = new Commitments(new SigningConfiguration(PEPPER, 1, 1, 1));
    private final PersonKey person = PersonKey.ofBytes(bytes(0));

    @Test
    void aTagIsTheKeyedHashOfPetitionAndPerson() {
        assertThat(HexFormat.of()
                        .formatHex(commitments
                                .tag(new PetitionId("7k3m9qx2ab"), person)
                                .bytes()))
                .isEqualTo("e058b45a3d0dfc4d0289423962b9a90d4bcd6837d24fd92ce0369b889713ffa0");
    }

    @Test
    void aCommitmentHidesTheTagBehindTheNonce() {
        SignatoryTag tag = commitments.tag(new PetitionId("7k3m9qx2ab"), person);
        assertThat(HexFormat.of()
                        .formatHex(Commitments.commitment(Nonce.ofBytes(bytes(32)), tag)
                                .bytes()))
                .isEqualTo("f596f5cb87d16428c03064ac1b2903e4fe6709a6412186629350760f82a4a23e");
    }

    @Test
    void theTagsOfOnePersonOnTwoPetitionsHaveNothingInCommon() {
        assertThat(commitments.tag(new PetitionId("7k3m9qx2ab"), person))
                .isNotEqualTo(commitments.tag(new PetitionId("7k3m9qx2ac"), person));
    }

    private static byte[] bytes(int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
