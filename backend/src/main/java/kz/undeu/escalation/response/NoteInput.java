package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why the head gives a draft back.
 *
 * @param note at most 1,000 characters; only the agency sees it
 */
@Serdeable
@Schema(name = "DraftNoteInput", example = """
                {"note": "Добавьте срок по второму требованию"}""")
record NoteInput(@Nullable String note) {}
