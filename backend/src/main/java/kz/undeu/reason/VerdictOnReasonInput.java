package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a moderator decides.
 *
 * @param verdict needed
 * @param because why it is hidden; needed for HIDE only, and told to who wrote it
 */
@Serdeable
@Schema(example = """
        {"verdict": "HIDE", "because": "ADVERTISING"}""")
public record VerdictOnReasonInput(
        @Nullable ReasonVerdict verdict, @Nullable ReportCause because) {}
