package kz.undeu.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.undeu.kernel.PublicId;

/** The name under which a machine of an agency asks for tokens: {@code client_id} of OAuth. No secret. */
@Serdeable
@Schema(type = "string", pattern = "[0-9a-hjkmnp-tv-z]{10}", example = "5d0kq2vx7m")
@TypeDef(type = DataType.STRING, converter = ClientId.Column.class)
public record ClientId(String value) {

    static ClientId random() {
        return new ClientId(PublicId.random());
    }

    /** Reads an id; empty when no client can have it. */
    static Optional<ClientId> read(@Nullable String value) {
        return value == null || !PublicId.isPublicId(value) ? Optional.empty() : Optional.of(new ClientId(value));
    }

    @JsonCreator
    static ClientId parse(String value) {
        return read(value).orElseThrow(() -> new IllegalArgumentException("no client id"));
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }

    @Singleton
    static final class Column implements AttributeConverter<ClientId, String> {
        @Override
        public String convertToPersistedValue(ClientId id, ConversionContext context) {
            return id == null ? null : id.value();
        }

        @Override
        public ClientId convertToEntityValue(String value, ConversionContext context) {
            return value == null ? null : new ClientId(value);
        }
    }
}
