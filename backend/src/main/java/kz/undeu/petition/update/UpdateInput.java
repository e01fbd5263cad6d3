package kz.undeu.petition.update;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * What an organizer tells.
 *
 * @param title at most 120 characters
 * @param text at most 3,000 characters; plain text with paragraphs and lists
 */
@Serdeable
@Schema(example = """
        {"title": {"ru": "Встреча с акимом"}, "text": {"ru": "Вчера мы передали расчёты"}}""")
record UpdateInput(@Nullable LocalizedText title, @Nullable LocalizedText text) {}
