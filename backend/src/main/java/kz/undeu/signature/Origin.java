package kz.undeu.signature;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pseudonym of the address block a signature came from, for one petition and one day: 8 bytes. Moderators name it in
 * a rule; it is never public and never printed, {@code toString} hides it.
 */
@TypeDef(type = DataType.BYTE_ARRAY, converter = Origin.Column.class)
public final class Origin {

    static final int LENGTH = 8;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * LENGTH + "}");

    private final byte[] bytes;

    private Origin(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an origin has 8 bytes");
        }
        this.bytes = bytes;
    }

    public static Origin ofBytes(byte[] bytes) {
        return new Origin(bytes.clone());
    }

    /** Reads what {@link #hex()} wrote; empty for any other text. */
    public static Optional<Origin> parse(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new Origin(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin origin && Arrays.equals(bytes, origin.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "origin";
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<Origin, byte[]> {
        @Override
        public byte[] convertToPersistedValue(Origin origin, ConversionContext context) {
            return origin == null ? null : origin.bytes();
        }

        @Override
        public Origin convertToEntityValue(byte[] value, ConversionContext context) {
            return value == null ? null : ofBytes(value);
        }
    }
}
