package kz.undeu.invalidation;

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

/** The public name of an invalidation. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "9d2v7hk4pa")
@TypeDef(type = DataType.STRING, converter = InvalidationId.Column.class)
public record InvalidationId(String value) {

    static InvalidationId random() {
        return new InvalidationId(PublicId.random());
    }

    /**
     * Reads an id from an address.
     *
     * @throws Refusal NOT_FOUND when no invalidation can have it
     */
    @JsonCreator
    public static InvalidationId parse(String value) {
        if (!PublicId.isPublicId(value)) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new InvalidationId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    /** Public because generated code of other packages loads it. */
    @Singleton
    public static final class Column implements AttributeConverter<InvalidationId, String> {
        @Override
        public String convertToPersistedValue(InvalidationId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public InvalidationId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new InvalidationId(value);
        }
    }
}
