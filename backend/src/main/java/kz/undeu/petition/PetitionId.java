package kz.undeu.petition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.PublicId;
import kz.undeu.kernel.Refusal;

/** The public name of a petition: 10 random characters, so that an unlisted petition cannot be guessed. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "7k3m9qx2ab")
@TypeDef(type = DataType.STRING, converter = PetitionId.Column.class)
public record PetitionId(String value) {

    public static PetitionId random() {
        return new PetitionId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when no petition can have it
     */
    @JsonCreator
    public static PetitionId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new PetitionId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<PetitionId, String> {
        @Override
        public String convertToPersistedValue(PetitionId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public PetitionId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new PetitionId(value);
        }
    }
}
