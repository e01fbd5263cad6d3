package kz.undeu.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * That a machine may no longer act for its agency.
 *
 * @param reason for the history, which administrators read; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"reason": "Заменена новой системой"}""")
record ClientEnd(@Nullable String reason) {}
