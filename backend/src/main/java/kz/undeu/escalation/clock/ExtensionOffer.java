package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What an extension would do now.
 *
 * @param refusal the code with which it would be refused now, such as ALREADY_EXTENDED or EXTENSION_TOO_LATE, or null
 * @param workingDays how many more there would be
 * @param dueOn the last day in time as it is, or null while nothing is registered
 * @param dueOnThen what it would become, or null when it would be refused
 */
@Serdeable
@Schema(example = """
        {"refusal": null, "workingDays": 20, "dueOn": "2026-11-10", "dueOnThen": "2026-12-08"}""")
record ExtensionOffer(
        @Nullable String refusal,
        int workingDays,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate dueOnThen) {}
