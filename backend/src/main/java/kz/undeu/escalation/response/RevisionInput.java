package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Which draft somebody means.
 *
 * @param revision the one that was seen
 */
@Serdeable
@Schema(example = """
        {"revision": 4}""")
record RevisionInput(@Nullable Integer revision) {}
