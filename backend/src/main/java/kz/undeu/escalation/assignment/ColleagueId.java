package kz.undeu.escalation.assignment;

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

/** The name of an officer inside their agency; says nothing of the person. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "9p3x7mhd2v")
@TypeDef(type = DataType.STRING, converter = ColleagueId.Column.class)
public record ColleagueId(String value) {

    static ColleagueId random() {
        return new ColleagueId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when none can have it
     */
    @JsonCreator
    public static ColleagueId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new ColleagueId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<ColleagueId, String> {
        @Override
        public String convertToPersistedValue(ColleagueId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public ColleagueId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new ColleagueId(value);
        }
    }
}
