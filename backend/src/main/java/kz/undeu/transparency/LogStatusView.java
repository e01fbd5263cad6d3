package kz.undeu.transparency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How the public logs stand, of petitions that are or were in the public list.
 *
 * @param logs that have a signed head
 * @param newestHeadAt when the newest of their heads was signed, or null while there is none
 * @param refused logs that the platform does not sign any more, since its database tells another past than was published
 */
@Serdeable
@Schema(example = """
        {"logs": 13, "newestHeadAt": "2026-11-29T15:50:09Z", "refused": 0}""")
record LogStatusView(long logs, @Nullable Instant newestHeadAt, long refused) {}
