package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How many signatures there are, by region too.
 *
 * @param inForce signed - withdrawn - invalidated
 * @param asOf when it last changed
 * @param next the next tier, or null when all are reached
 */
@Serdeable
@Schema(example = """
        {"inForce": 1234, "signed": 1240, "withdrawn": 5, "invalidated": 1, "asOf": "2026-11-23T10:15:30Z",
         "byRegion": [{"jurisdiction": "KZ-75", "inForce": 1230, "fewerThan": null},
                      {"jurisdiction": "KZ-62", "inForce": null, "fewerThan": 10}],
         "next": {"tier": 1, "required": 23480, "missing": 22246, "agency": "akimat-75",
                  "spreadRegions": null}}""")
record TallyView(
        long inForce,
        long signed,
        long withdrawn,
        long invalidated,
        Instant asOf,
        List<RegionShare> byRegion,
        @Nullable NextThreshold next) {}
