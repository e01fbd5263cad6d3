package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What a rule destroyed on one day.
 *
 * @param petition of which petition, or null when none may be named
 * @param count how many drafts, signatures, names
 */
@Serdeable
@Schema(example = """
        {"rule": "ORIGIN", "petition": "ngs7r32m1a", "destroyedOn": "2026-11-28", "count": 341}""")
public record DestructionView(
        DestructionRule rule, @Nullable String petition, LocalDate destroyedOn, long count) {

    static DestructionView of(Destruction destruction) {
        return new DestructionView(
                destruction.rule(),
                destruction.petition().isEmpty() ? null : destruction.petition(),
                destruction.destroyedOn(),
                destruction.rowCount());
    }
}
