package kz.undeu.identity;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Encrypts what must be kept of a person, with AES-256-GCM through Tink, bound to the cell of the table it stands in: a
 * value carried into another row does not open there. 33 bytes longer than the text; the first five name the key.
 */
@Singleton
public class Vault {

    private static final String PROPERTY = "undeu.vault.key";
    private static final String PREVIOUS = "undeu.vault.previous-keys";
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int MARK_LENGTH = 16;
    private static final byte[] ID_LABEL = "undeu/vault-key-id/v1".getBytes(StandardCharsets.US_ASCII);

    private final Aead aead;
    private final int activeKey;

    Vault(VaultConfiguration configuration) {
        Map<Integer, byte[]> keys = new LinkedHashMap<>();
        byte[] active = key(PROPERTY, configuration.key());
        activeKey = id(active);
        keys.put(activeKey, active);
        for (String previous : configuration.previousKeys()) {
            byte[] key = key(PREVIOUS, previous);
            keys.putIfAbsent(id(key), key);
        }
        try {
            AeadConfig.register();
            aead = aead(keys, activeKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sealed seal(String text, Cell cell) {
        return seal(text.getBytes(StandardCharsets.UTF_8), cell);
    }

    public Sealed seal(byte[] content, Cell cell) {
        try {
            return Sealed.ofBytes(aead.encrypt(content, cell.name()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed in this cell.
     *
     * @throws CannotOpen when it was sealed with a key that is not configured, or for another cell
     */
    public String open(Sealed sealed, Cell cell) {
        return new String(openBytes(sealed, cell), StandardCharsets.UTF_8);
    }

    /**
     * Opens what was sealed in this cell, where it is no text.
     *
     * @throws CannotOpen as {@link #open}
     */
    public byte[] openBytes(Sealed sealed, Cell cell) {
        try {
            return aead.decrypt(sealed.own(), cell.name());
        } catch (GeneralSecurityException e) {
            throw new CannotOpen();
        }
    }

    /** The id of the key that seals now. */
    public int activeKey() {
        return activeKey;
    }

    /** The first five bytes of everything that it seals. */
    public byte[] activePrefix() {
        return TinkPrefix.of(activeKey);
    }

    /** Seals anew with the active key. */
    public Sealed renew(Sealed sealed, Cell cell) {
        return sealed.sealedWith() == activeKey ? sealed : seal(openBytes(sealed, cell), cell);
    }

    private static byte[] key(String property, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (key.length != KEY_LENGTH) {
            throw new IllegalStateException(property + " has not " + KEY_LENGTH + " bytes");
        }
        return key;
    }

    /** Comes from the key itself, so that it needs no bookkeeping; of a random key it tells nothing. */
    private static int id(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ID_LABEL);
            int id = ByteBuffer.wrap(digest.digest(key)).getInt();
            return id == 0 ? 1 : id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    private static Aead aead(Map<Integer, byte[]> keys, int primary) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_LENGTH)
                .setIvSizeBytes(NONCE_LENGTH)
                .setTagSizeBytes(MARK_LENGTH)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        KeysetHandle.Builder handle = KeysetHandle.newBuilder();
        for (Map.Entry<Integer, byte[]> each : keys.entrySet()) {
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(AesGcmKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(SecretBytes.copyFrom(each.getValue(), InsecureSecretKeyAccess.get()))
                            .setIdRequirement(each.getKey())
                            .build())
                    .withFixedId(each.getKey());
            handle.addEntry(each.getKey() == primary ? entry.makePrimary() : entry);
        }
        return handle.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** It was sealed with a key that is not configured, or for another row. */
    public static final class CannotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        CannotOpen() {
            super("a sealed value does not open: " + PROPERTY + " or " + PREVIOUS
                    + " lacks its key, or it stood in another row");
        }
    }
}
