package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A pause of collection.
 *
 * @param endedAt when collection went on, or null while the pause lasts
 */
@Serdeable
record PauseView(
        long id,
        PauseKind kind,
        LocalizedText reason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static PauseView of(Pause pause) {
        return new PauseView(pause.id(), pause.kind(), pause.reason(), pause.startedAt(), pause.endedAt());
    }
}
