package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Which draft somebody means.
 *
 * @param revision the one that was seen
 * @param basedOn the version of the published answer that was seen with it, 0 before there is one; when another is published by now,
 *     nothing is done. Absent: whichever is published
 */
@Serdeable
@Schema(example = """
        {"revision": 4, "basedOn": 0}""")
record RevisionInput(@Nullable Integer revision, @Nullable Integer basedOn) {}
