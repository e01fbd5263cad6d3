package kz.undeu.signature;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.undeu.identity.AddressBlock;
import kz.undeu.identity.Peppers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.petition.PetitionId;

/**
 * Hides address blocks. The key is made from the pepper, the petition and the day in Almaty, so that a block can be
 * recognized on one petition and one day only: signatures cannot be linked by it across petitions or days, and without
 * the pepper nobody can try out the 16 million blocks there are.
 */
@Singleton
class Origins {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] LABEL = ascii("petition-origin/v1\0");
    private static final byte[] SEPARATOR = {0};

    private final Peppers peppers;

    Origins(SigningConfiguration configuration) {
        this.peppers = Peppers.ofBase64("undeu.signing", configuration.pepper(), configuration.laterPeppers());
    }

    /**
     * The first 8 bytes of HMAC-SHA-256(HMAC(pepper, "petition-origin/v1" 00 petition 00 day), block).
     *
     * @param version of the pepper, the one the petition was published with
     * @throws Peppers.PepperMissing when this process does not know that version
     */
    Origin of(PetitionId petition, int version, AddressBlock block, Instant at) {
        byte[] key = peppers.version(version)
                .hmac(
                        LABEL,
                        ascii(petition.value()),
                        SEPARATOR,
                        ascii(WorkingDays.dayOf(at).toString()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Origin.ofBytes(Arrays.copyOf(mac.doFinal(block.bytes()), Origin.LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
