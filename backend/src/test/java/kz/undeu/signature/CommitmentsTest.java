package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import kz.undeu.identity.IdentityConfiguration;
import kz.undeu.identity.Peppers;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.PersonKeys;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.ApiDescription;
import org.junit.jupiter.api.Test;

/** The expected values were computed with Python's hmac and hashlib from the formulas of the API. */
class CommitmentsTest {

    private static final String PEPPER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private static final String LATER =
            Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII));

    private final Commitments commitments = new Commitments(
            new SigningConfiguration(PEPPER, List.of(LATER), 1, 1, 1),
            new PersonKeys(new IdentityConfiguration(PEPPER, List.of(LATER), 1)));
    private final PersonKey person = PersonKey.ofBytes(bytes(0));

    @Test
    void aTagIsTheKeyedHashOfPetitionAndPerson() {
        assertThat(HexFormat.of()
                        .formatHex(commitments
                                .tag(new PetitionId("7k3m9qx2ab"), 1, person)
                                .bytes()))
                .isEqualTo("e058b45a3d0dfc4d0289423962b9a90d4bcd6837d24fd92ce0369b889713ffa0");
    }

    @Test
    void aLaterVersionMakesAnotherTagFromTheLaterPeppersAndTheSamePerson() {
        assertThat(HexFormat.of()
                        .formatHex(commitments
                                .tag(new PetitionId("7k3m9qx2ab"), 2, person)
                                .bytes()))
                .isEqualTo("2ce3aa06a7208d0214404f722a184f0a86270b3ddf9c9b3e9de50f184ea2bf5a");
        assertThatThrownBy(() -> commitments.tag(new PetitionId("7k3m9qx2ab"), 3, person))
                .isInstanceOf(Peppers.PepperMissing.class)
                .hasMessageContaining("version 3");
    }

    /** Whoever writes a program that checks receipts tries it on the example. */
    @Test
    void theReceiptInTheDescriptionOfTheApiHolds() {
        JsonNode receipt = ApiDescription.ofProduct().exampleOf("Receipt");
        SignatoryTag tag = SignatoryTag.ofBytes(
                Base64.getUrlDecoder().decode(receipt.path("tag").asText()));
        assertThat(Commitments.commitment(Nonce.parse(receipt.path("nonce").asText()), tag)
                        .base64Url())
                .isEqualTo(receipt.path("commitment").asText());
    }

    @Test
    void aCommitmentHidesTheTagBehindTheNonce() {
        SignatoryTag tag = commitments.tag(new PetitionId("7k3m9qx2ab"), 1, person);
        assertThat(HexFormat.of()
                        .formatHex(Commitments.commitment(Nonce.ofBytes(bytes(32)), tag)
                                .bytes()))
                .isEqualTo("f596f5cb87d16428c03064ac1b2903e4fe6709a6412186629350760f82a4a23e");
    }

    @Test
    void theTagsOfOnePersonOnTwoPetitionsHaveNothingInCommon() {
        assertThat(commitments.tag(new PetitionId("7k3m9qx2ab"), 1, person))
                .isNotEqualTo(commitments.tag(new PetitionId("7k3m9qx2ac"), 1, person));
    }

    private static byte[] bytes(int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
