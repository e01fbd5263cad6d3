package kz.undeu.invalidation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Which signatures are meant.
 *
 * @param from the beginning of the window, a whole minute
 * @param to its end, a whole minute, at most 24 hours later
 * @param region the code of a region, or of the country for residence not stated; null for all
 * @param origin the pseudonym of an address block as the bursts name it; null for all
 */
@Serdeable
@Schema(name = "InvalidationRuleInput", example = """
                {"from": "2026-11-20T10:00:00Z", "to": "2026-11-20T11:00:00Z", "region": "KZ-62", "origin": null}""")
record RuleInput(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String region,
        @Nullable String origin) {}
