package kz.undeu.identity;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A verified person, without saying who: HMAC-SHA-256(identity pepper, IIN), 32 bytes. Never printed; {@code toString}
 * hides it.
 */
@TypeDef(type = DataType.BYTE_ARRAY, converter = PersonKey.Column.class)
public final class PersonKey {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private PersonKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a person key has 32 bytes");
        }
        this.bytes = bytes;
    }

    public static PersonKey ofBytes(byte[] bytes) {
        return new PersonKey(bytes.clone());
    }

    static PersonKey ofHex(String hex) {
        return new PersonKey(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "person key";
    }

    /** Rows never hold the key itself. Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<PersonKey, byte[]> {
        private final StoredKeys stored;

        Column(StoredKeys stored) {
            this.stored = stored;
        }

        @Override
        public byte[] convertToPersistedValue(PersonKey key, ConversionContext context) {
            return key == null ? null : stored.write(key);
        }

        @Override
        public PersonKey convertToEntityValue(byte[] value, ConversionContext context) {
            return value == null ? null : stored.read(value);
        }
    }
}
