package kz.undeu.escalation.dossier;

import com.google.crypto.tink.subtle.Ed25519Sign;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key that signs dossiers: Ed25519 (RFC 8032), used for nothing else. {@code toString} hides it. */
@Singleton
class DossierKey {

    private static final String PROPERTY = "undeu.dossier.key";
    private static final int SEED_LENGTH = 32;

    private final DossierPublicKey publicKey;
    private final Ed25519Sign signing;

    DossierKey(DossierConfiguration configuration) {
        byte[] seed;
        try {
            seed = Base64.getDecoder().decode(configuration.key().strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PROPERTY + " is not base64");
        }
        if (seed.length != SEED_LENGTH) {
            throw new IllegalStateException(PROPERTY + " has not " + SEED_LENGTH + " bytes");
        }
        try {
            publicKey = new DossierPublicKey(
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
            signing = new Ed25519Sign(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 64 bytes; the same for the same content. */
    byte[] sign(byte[] content) {
        try {
            return signing.sign(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    DossierPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public String toString() {
        return "dossier key " + publicKey.id();
    }
}
