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

/** The name of an invitation; not its secret. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "q6c1x9d3vm")
@TypeDef(type = DataType.STRING, converter = InvitationId.Column.class)
public record InvitationId(String value) {

    static InvitationId random() {
        return new InvitationId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when none can have it
     */
    @JsonCreator
    public static InvitationId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new InvitationId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<InvitationId, String> {
        @Override
        public String convertToPersistedValue(InvitationId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public InvitationId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new InvitationId(value);
        }
    }
}
