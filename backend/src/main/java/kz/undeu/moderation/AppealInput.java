package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an organizer thinks that the rejection was wrong.
 *
 * @param text for the moderators, at most 2,000 characters in each language; not published
 */
@Serdeable
@Schema(example = """
        {"text": {"ru": "Речь не о споре соседей: вода нужна всему селу"}}""")
record AppealInput(@Nullable LocalizedText text) {}
