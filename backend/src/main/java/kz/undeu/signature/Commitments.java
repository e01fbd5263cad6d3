package kz.undeu.signature;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kz.undeu.identity.Pepper;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;

/** Computes tags and commitments in the formats that the event log publishes. */
@Singleton
class Commitments {

    private static final byte[] TAG_LABEL = ascii("petition-tag/v1\0");
    private static final byte[] COMMITMENT_LABEL = ascii("petition-commit/v1\0");
    private static final byte[] SEPARATOR = {0};

    private final Pepper pepper;

    Commitments(SigningConfiguration configuration) {
        this.pepper = Pepper.ofBase64("undeu.signing.pepper", configuration.pepper());
    }

    /** HMAC-SHA-256(pepper, "petition-tag/v1" 00 petition-id 00 person-key). */
    SignatoryTag tag(PetitionId petition, PersonKey person) {
        return SignatoryTag.ofBytes(pepper.hmac(TAG_LABEL, ascii(petition.value()), SEPARATOR, person.bytes()));
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
