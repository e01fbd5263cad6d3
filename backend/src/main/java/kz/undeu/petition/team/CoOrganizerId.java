package kz.undeu.petition.team;

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

/** The name of a co-organizer of a petition; says nothing of the person. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "4t8w2nfk6c")
@TypeDef(type = DataType.STRING, converter = CoOrganizerId.Column.class)
public record CoOrganizerId(String value) {

    static CoOrganizerId random() {
        return new CoOrganizerId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when none can have it
     */
    @JsonCreator
    public static CoOrganizerId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new CoOrganizerId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<CoOrganizerId, String> {
        @Override
        public String convertToPersistedValue(CoOrganizerId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public CoOrganizerId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new CoOrganizerId(value);
        }
    }
}
