package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a moderator decides.
 *
 * @param verdict needed
 * @param because why it is hidden; needed for HIDE only, and told to who wrote it
 */
@Serdeable
public record VerdictOnReasonInput(
        @Nullable ReasonVerdict verdict, @Nullable ReportCause because) {}
