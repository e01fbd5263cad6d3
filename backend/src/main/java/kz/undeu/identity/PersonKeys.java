package kz.undeu.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Turns an IIN into a person key. The only place that sees both. A person key in memory is always of version 1, so that
 * a session outlives a rotation; later versions are computed from it.
 */
@Singleton
public class PersonKeys {

    private final Peppers peppers;

    public PersonKeys(IdentityConfiguration configuration) {
        this.peppers = Peppers.ofBase64("undeu.identity", configuration.pepper(), configuration.laterPeppers());
    }

    PersonKey of(Iin iin) {
        return PersonKey.ofBytes(peppers.version(1).hmac(iin.digits().getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * What a version of the peppers makes of a person key: {@code key(n) = HMAC(pepper n, key(n-1))}, 32 bytes.
     *
     * @throws Peppers.PepperMissing when this process does not know that version
     */
    public byte[] ofVersion(int version, PersonKey key) {
        byte[] bytes = key.bytes();
        for (int next = 2; next <= version; next++) {
            bytes = peppers.version(next).hmac(bytes);
        }
        return bytes;
    }

    Peppers peppers() {
        return peppers;
    }
}
