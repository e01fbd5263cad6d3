package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A note for the other moderators.
 *
 * @param text at most 2,000 characters
 */
@Serdeable
@Schema(example = """
        {"text": "Похожую петицию отклонили в октябре"}""")
record NoteInput(@Nullable String text) {}
