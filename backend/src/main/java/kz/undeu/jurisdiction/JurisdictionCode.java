package kz.undeu.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * The code of a country or region by ISO 3166, such as {@code KZ} or {@code KZ-75}.
 *
 * @throws IllegalArgumentException when the text does not have that form
 */
@Serdeable
@Schema(type = "string", pattern = "[A-Z]{2}(-[0-9A-Z]{1,3})?", example = "KZ-62")
@TypeDef(type = DataType.STRING, converter = JurisdictionCode.Column.class)
public record JurisdictionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[0-9A-Z]{1,3})?");

    public JurisdictionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of ISO 3166");
        }
    }

    public boolean isCountry() {
        return value.length() == 2;
    }

    @JsonCreator
    public static JurisdictionCode parse(String value) {
        return new JurisdictionCode(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<JurisdictionCode, String> {
        @Override
        public String convertToPersistedValue(JurisdictionCode code, ConversionContext context) {
            return code == null ? null : code.value();
        }

        @Override
        public JurisdictionCode convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new JurisdictionCode(value);
        }
    }
}
