package kz.undeu.petition;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** The SHA-256 of a petition's text as 64 lower-case hex digits; {@link PetitionText#sha256} says over what. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = TextSha256.Column.class)
public record TextSha256(String hex) {

    static TextSha256 of(byte[] digest) {
        return new TextSha256(HexFormat.of().formatHex(digest));
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<TextSha256, byte[]> {
        @Override
        public byte[] convertToPersistedValue(TextSha256 sha256, ConversionContext context) {
            return sha256 == null ? null : HexFormat.of().parseHex(sha256.hex());
        }

        @Override
        public TextSha256 convertToEntityValue(byte[] value, ConversionContext context) {
            return value == null ? null : of(value);
        }
    }
}
