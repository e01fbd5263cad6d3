package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A stretch of time in which nobody signs or withdraws. Public.
 *
 * @param endedAt the first instant at which collection went on, or null while it lasts
 */
@MappedEntity("collection_pause")
public record Pause(
        @Id @GeneratedValue @Nullable Long id,
        PauseKind kind,
        @TypeDef(type = DataType.JSON) LocalizedText reason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static Pause starting(PauseKind kind, LocalizedText reason, Instant at) {
        return new Pause(null, kind, reason, at, null);
    }
}
