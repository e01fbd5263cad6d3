package kz.undeu.identity;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What {@link Vault} made of a text. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = Sealed.Column.class)
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Sealed ofBytes(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** Reads it to the end: where it has megabytes, a copy less. */
    public static Sealed read(InputStream stream) throws IOException {
        return new Sealed(stream.readAllBytes());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** No copy: for the vault, which changes nothing. */
    byte[] own() {
        return bytes;
    }

    /** The id of the key it was sealed with. */
    public int sealedWith() {
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<Sealed, byte[]> {
        @Override
        public byte[] convertToPersistedValue(Sealed sealed, ConversionContext context) {
            return sealed == null ? null : sealed.bytes();
        }

        @Override
        public Sealed convertToEntityValue(byte[] value, ConversionContext context) {
            return value == null ? null : ofBytes(value);
        }
    }
}
