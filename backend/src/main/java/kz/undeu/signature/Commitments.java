package kz.undeu.signature;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kz.undeu.identity.Peppers;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.PersonKeys;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;

/** Computes tags and commitments in the formats that the event log publishes. */
@Singleton
class Commitments {

    private static final byte[] TAG_LABEL = ascii("petition-tag/v1\0");
    private static final byte[] COMMITMENT_LABEL = ascii("petition-commit/v1\0");
    private static final byte[] RATING_LABEL = ascii("petition-rating/v1\0");
    private static final byte[] SEPARATOR = {0};

    private final Peppers peppers;
    private final PersonKeys keys;

    Commitments(SigningConfiguration configuration, PersonKeys keys) {
        this.peppers = Peppers.ofBase64("undeu.signing", configuration.pepper(), configuration.laterPeppers());
        this.keys = keys;
    }

    /**
     * HMAC-SHA-256(pepper, "petition-tag/v1" 00 petition-id 00 person-key), pepper and key of one version.
     *
     * @param version the one the petition was published with: with another the same person would be somebody else
     * @throws Peppers.PepperMissing when this process does not know that version
     */
    SignatoryTag tag(PetitionId petition, int version, PersonKey person) {
        return SignatoryTag.ofBytes(peppers.version(version)
                .hmac(TAG_LABEL, ascii(petition.value()), SEPARATOR, keys.ofVersion(version, person)));
    }

    /**
     * HMAC-SHA-256(pepper, "petition-rating/v1" 00 subject 00 person-key), pepper and key of one version: of no use beside
     * any other tag.
     *
     * @param subject what is rated, ASCII without zeros
     * @param version the one the petition was published with
     */
    byte[] ratingTag(String subject, int version, PersonKey person) {
        return peppers.version(version).hmac(RATING_LABEL, ascii(subject), SEPARATOR, keys.ofVersion(version, person));
    }

    /** SHA-256("petition-commit/v1" 00 nonce[32] tag[32]). */
    static Commitment commitment(Nonce nonce, SignatoryTag tag) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(COMMITMENT_LABEL);
            digest.update(nonce.bytes());
            digest.update(tag.bytes());
            return Commitment.ofBytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Peppers peppers() {
        return peppers;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
