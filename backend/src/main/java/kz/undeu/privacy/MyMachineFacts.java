package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A machine of an agency that I registered or disabled as an administrator.
 *
 * @param agency its slug
 * @param registered whether it was me who registered it
 * @param disabled whether it was me who disabled it
 * @param disabledAt since when it may do nothing, or null
 * @param keptUntil the last day on which it is known that it was me, or null while the machine may act
 */
@Serdeable
@Schema(example = """
        {"name": "Құжат тізілімі", "agency": "akimat-62", "registered": true, "disabled": false,
         "createdAt": "2026-06-02T05:00:00Z", "disabledAt": null, "keptUntil": null}""")
record MyMachineFacts(
        String name,
        String agency,
        boolean registered,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable LocalDate keptUntil) {}
