package kz.undeu.escalation;

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

/** The public name of an escalation. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "3f8w0c5tqe")
@TypeDef(type = DataType.STRING, converter = EscalationId.Column.class)
public record EscalationId(String value) {

    static EscalationId random() {
        return new EscalationId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when no escalation can have it
     */
    @JsonCreator
    public static EscalationId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new EscalationId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<EscalationId, String> {
        @Override
        public String convertToPersistedValue(EscalationId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public EscalationId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new EscalationId(value);
        }
    }
}
