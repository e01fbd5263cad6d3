package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reader reports a reason.
 *
 * @param because needed
 */
@Serdeable
@Schema(example = """
        {"because": "INSULT"}""")
record ReportInput(@Nullable ReportCause because) {}
