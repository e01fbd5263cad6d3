package kz.undeu.identity;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * How rows hold person keys: encrypted with AES-SIV under a key derived from a version of the identity pepper, 53 bytes
 * that begin with the version. The same person gives the same bytes, so that they can be looked for; without the pepper
 * they lead neither to an IIN nor to what a session token holds; and they can be encrypted anew under a later version
 * without anybody signing in. Rows of 32 bytes are older than this and hold the key itself.
 */
@Singleton
public class StoredKeys {

    private static final byte[] LABEL = "undeu/stored-person-key/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIRST_HALF = {1};
    private static final byte[] SECOND_HALF = {2};
    private static final byte[] NO_ASSOCIATED_DATA = {};
    private static final int KEY_LENGTH = 64;

    private final List<DeterministicAead> versions = new ArrayList<>();
    // What is new is written with the version this replica last saw active; being late costs the job one more row.
    private volatile int active = 1;

    StoredKeys(PersonKeys keys) {
        try {
            DeterministicAeadConfig.register();
            for (int version = 1; version <= keys.peppers().latest(); version++) {
                versions.add(aead(version, keys.peppers().version(version)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is written now. */
    public byte[] write(PersonKey key) {
        return encrypt(active, key);
    }

    /** Every form in which a row may hold this person, for lookups. */
    public List<byte[]> formsOf(PersonKey key) {
        List<byte[]> forms = new ArrayList<>();
        forms.add(key.bytes());
        for (int version = 1; version <= versions.size(); version++) {
            forms.add(encrypt(version, key));
        }
        return forms;
    }

    /**
     * Reads what a row holds.
     *
     * @throws IllegalStateException when it was not written with our peppers
     */
    public PersonKey read(byte[] stored) {
        if (stored.length == PersonKey.LENGTH) {
            return PersonKey.ofBytes(stored);
        }
        int version = ByteBuffer.wrap(stored, 1, Integer.BYTES).getInt();
        if (version < 1 || version > versions.size()) {
            throw new Peppers.PepperMissing("undeu.identity", version);
        }
        try {
            return PersonKey.ofBytes(versions.get(version - 1).decryptDeterministically(stored, NO_ASSOCIATED_DATA));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored person key was not written with this undeu.identity.pepper");
        }
    }

    /** The first bytes of everything written with the active version. */
    byte[] activePrefix() {
        return TinkPrefix.of(active);
    }

    int active() {
        return active;
    }

    void use(int version) {
        active = Math.min(version, versions.size());
    }

    private byte[] encrypt(int version, PersonKey key) {
        try {
            return versions.get(version - 1).encryptDeterministically(key.bytes(), NO_ASSOCIATED_DATA);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    private static DeterministicAead aead(int version, Pepper pepper) throws GeneralSecurityException {
        byte[] secret = ByteBuffer.allocate(KEY_LENGTH)
                .put(pepper.hmac(LABEL, FIRST_HALF))
                .put(pepper.hmac(LABEL, SECOND_HALF))
                .array();
        AesSivKey key = AesSivKey.builder()
                .setParameters(AesSivParameters.builder()
                        .setKeySizeBytes(KEY_LENGTH)
                        .setVariant(AesSivParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                .setIdRequirement(version)
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(version).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    }
}
