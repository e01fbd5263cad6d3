package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.undeu.identity.AddressBlock;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class OriginsTest {

    private static final Instant AT = Instant.parse("2026-11-23T05:15:30Z");
    private static final PetitionId PETITION = new PetitionId("7k3m9qx2ab");

    private final Origins origins = withPepper("x");

    @Test
    void neighboursShareAnOriginAndStrangersDoNot() throws Exception {
        assertThat(block("203.0.113.7")).isEqualTo(block("203.0.113.250")).isNotEqualTo(block("203.0.114.7"));
        assertThat(block("2001:db8:7:1::1")).isEqualTo(block("2001:db8:7:ffff::2"));
        assertThat(block("2001:db8:7::1")).isNotEqualTo(block("2001:db8:8::1"));
        assertThat(block("::ffff:203.0.113.9")).isEqualTo(block("203.0.113.7"));
        assertThat(origin(block("203.0.113.7"), AT))
                .isEqualTo(origin(block("203.0.113.8"), AT))
                .isNotEqualTo(origin(block("203.0.114.7"), AT));
    }

    @Test
    void anOriginIsLinkedNeitherAcrossDaysNorAcrossPetitionsNorWithoutThePepper() throws Exception {
        AddressBlock block = block("203.0.113.7");
        Origin origin = origin(block, AT);
        assertThat(origin(block, AT.plus(Duration.ofHours(13)))).isEqualTo(origin);
        // Midnight in Almaty.
        assertThat(origin(block, Instant.parse("2026-11-23T19:00:00Z"))).isNotEqualTo(origin);
        assertThat(origins.of(new PetitionId("7k3m9qx2ac"), 1, block, AT)).isNotEqualTo(origin);
        assertThat(withPepper("y").of(PETITION, 1, block, AT)).isNotEqualTo(origin);
        assertThat(origin.bytes()).hasSize(8);
        assertThat(origin + " " + block).isEqualTo("origin address block");
    }

    @Test
    void whoSignsOverHttpLeavesAnOriginAndWhoWithdrawsTakesItAlong() {
        Petition petition = APetition.aPetition().seeding();
        var person = People.residentOf("KZ-62");
        Caller citizen = Caller.inBrowser(person);
        String body = "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                + petition.textSha256().hex() + "\"}";
        assertThat(citizen.put("/api/v1/petitions/" + petition.id() + "/signature", body)
                        .status())
                .isEqualTo(201);
        Ledger ledger = Product.bean(Ledger.class);
        assertThat(ledger.origins(petition.id())).isEqualTo(1);
        APetition.withdraw(petition.id(), person);
        assertThat(ledger.origins(petition.id())).isZero();
    }

    @Test
    void anOriginIsDestroyedAfterFourteenDaysAndNoSoonerWhileTheSignatureStays() {
        Petition petition = APetition.aPetition().in("KZ").seeding();
        Instant early = Product.clock().instant();
        APetition.signFrom(petition, 1_200, "KZ-75", "203.0.113.7", early);
        APetition.signFrom(petition, 7, "KZ-75", "203.0.113.7", early.plus(Duration.ofHours(30)));
        Ledger ledger = Product.bean(Ledger.class);
        ForgettingOrigins forgetting = Product.bean(ForgettingOrigins.class);

        Instant fourteenDaysLater = early.plus(Duration.ofDays(14));
        assertThat(forgetting.petitionsWithOrigins(fourteenDaysLater)).doesNotContain(petition.id());
        assertThat(forgetting.forget(petition.id(), 1_000, fourteenDaysLater)).isZero();

        Instant aSecondLater = fourteenDaysLater.plusSeconds(1);
        assertThat(forgetting.petitionsWithOrigins(aSecondLater)).contains(petition.id());
        assertThat(forgetting.forget(petition.id(), 1_000, aSecondLater)).isEqualTo(1_000);
        assertThat(forgetting.petitionsWithOrigins(aSecondLater)).contains(petition.id());
        assertThat(forgetting.forget(petition.id(), 1_000, aSecondLater)).isEqualTo(200);
        assertThat(forgetting.petitionsWithOrigins(aSecondLater)).doesNotContain(petition.id());
        assertThat(ledger.origins(petition.id())).isEqualTo(7);

        Instant sixteenDaysLater = early.plus(Duration.ofDays(16));
        assertThat(forgetting.forget(petition.id(), 1_000, sixteenDaysLater)).isEqualTo(7);
        assertThat(ledger.origins(petition.id())).isZero();
        assertThat(forgetting.petitionsWithOrigins(sixteenDaysLater)).doesNotContain(petition.id());
        assertThat(ledger.signaturesInForce(petition.id())).isEqualTo(1_208);
    }

    private Origin origin(AddressBlock block, Instant at) {
        return origins.of(PETITION, 1, block, at);
    }

    private static AddressBlock block(String address) throws UnknownHostException {
        return AddressBlock.of(InetAddress.getByName(address));
    }

    @Test
    void anOriginIsMadeWithThePepperOfItsPetition() throws Exception {
        AddressBlock block = block("203.0.113.7");
        Origins rotated = new Origins(new SigningConfiguration(pepper("x"), List.of(pepper("y")), 1, 1, 1));
        assertThat(rotated.of(PETITION, 1, block, AT)).isEqualTo(origin(block, AT));
        assertThat(rotated.of(PETITION, 2, block, AT)).isEqualTo(withPepper("y").of(PETITION, 1, block, AT));
    }

    private static Origins withPepper(String letter) {
        return new Origins(new SigningConfiguration(pepper(letter), List.of(), 1, 1, 1));
    }

    private static String pepper(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
