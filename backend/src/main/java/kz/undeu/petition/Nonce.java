package kz.undeu.petition;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import kz.undeu.kernel.Refusal;

/** 32 random bytes a signatory chose; with them, and only with them, a commitment can be opened. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = Nonce.Column.class)
public final class Nonce {

    private static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Nonce(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Nonce random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Nonce(bytes);
    }

    /**
     * Reads base64url of 32 bytes, with or without padding.
     *
     * @throws Refusal NONCE_INVALID
     */
    public static Nonce parse(String base64Url) {
        try {
            return ofBytes(Base64.getUrlDecoder().decode(base64Url));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(PetitionRefusal.NONCE_INVALID);
        }
    }

    public static Nonce ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw Refusal.of(PetitionRefusal.NONCE_INVALID);
        }
        return new Nonce(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nonce nonce && Arrays.equals(bytes, nonce.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<Nonce, byte[]> {
        @Override
        public byte[] convertToPersistedValue(Nonce nonce, ConversionContext context) {
            return nonce == null ? null : nonce.bytes();
        }

        @Override
        public Nonce convertToEntityValue(byte[] value, ConversionContext context) {
            return value == null ? null : ofBytes(value);
        }
    }
}
