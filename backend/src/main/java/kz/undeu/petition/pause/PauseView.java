package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * A pause of collection.
 *
 * @param endedAt when collection went on, or null while the pause lasts
 */
@Serdeable
@Schema(example = """
        {"id": 1, "kind": "INCIDENT",
         "reason": {"kk": "Байланыс ақауы: жаңа қолтаңбалар уақытша қабылданбайды",
          "ru": "Сбой связи: новые подписи временно не принимаются"},
         "startedAt": "2026-11-20T06:00:00Z", "endedAt": "2026-11-20T09:30:00Z"}""")
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
