package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a signatory wants to be read beside their signature from now on.
 *
 * @param showName whether the signatory's given name and initial may be shown
 * @param reason why they signed, at most 300 characters; null or blank takes it back
 */
@Serdeable
@Schema(example = """
        {"showName": true, "reason": "По этой дороге мои дети ходят в школу"}""")
record WordsInput(@Nullable Boolean showName, @Nullable String reason) {}
