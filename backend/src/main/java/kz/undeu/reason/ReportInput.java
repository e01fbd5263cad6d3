package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A reader reports a reason.
 *
 * @param because needed
 */
@Serdeable
record ReportInput(@Nullable ReportCause because) {}
