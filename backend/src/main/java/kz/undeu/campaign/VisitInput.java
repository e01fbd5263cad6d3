package kz.undeu.campaign;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Somebody followed a link.
 *
 * @param from the tag of the link
 */
@Serdeable
@Schema(example = """
        {"from": "poster-1"}""")
record VisitInput(@Nullable String from) {}
