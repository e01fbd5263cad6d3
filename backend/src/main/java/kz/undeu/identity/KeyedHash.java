package kz.undeu.identity;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of guessable things that are no IINs, such as e-mail addresses, and of what only we may have written, such
 * as links in mails. The keys derive from the identity pepper, one for each purpose and version; a hash begins with its
 * version, four bytes.
 */
@Singleton
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final PersonKeys keys;
    private final StoredKeys stored;

    KeyedHash(PersonKeys keys, StoredKeys stored) {
        this.keys = keys;
        this.stored = stored;
    }

    /** The hash as it is written now: version and 32 bytes. */
    public byte[] of(String purpose, byte[] content) {
        return of(stored.active(), purpose, content);
    }

    /** The hashes of every version, for lookups. */
    public List<byte[]> formsOf(String purpose, byte[] content) {
        List<byte[]> forms = new ArrayList<>();
        for (int version = 1; version <= keys.peppers().latest(); version++) {
            forms.add(of(version, purpose, content));
        }
        return forms;
    }

    /** Whether the beginning of a hash, of at least 16 bytes behind the version, is of this content. In constant time. */
    public boolean matches(byte[] hash, String purpose, byte[] content) {
        if (hash.length < Integer.BYTES + 16) {
            return false;
        }
        int version = ByteBuffer.wrap(hash).getInt();
        return version >= 1
                && version <= keys.peppers().latest()
                && MessageDigest.isEqual(hash, Arrays.copyOf(of(version, purpose, content), hash.length));
    }

    /** With what every hash of the active version begins. */
    public byte[] activePrefix() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(stored.active()).array();
    }

    private byte[] of(int version, String purpose, byte[] content) {
        byte[] label = ("undeu/" + purpose + "/v1").getBytes(StandardCharsets.US_ASCII);
        byte[] hash = hmac(keys.peppers().version(version).hmac(label), content);
        return ByteBuffer.allocate(Integer.BYTES + hash.length)
                .putInt(version)
                .put(hash)
                .array();
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
