package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * What a moderator decides on a return.
 *
 * @param outcome needed
 * @param agency the slug of the agency to which it goes on; needed when it does
 * @param legalBasis needed, at most 2,000 characters; public
 * @param explanation needed, at most 2,000 characters; public
 */
@Serdeable
@Schema(example = """
        {"outcome": "ROUTED_ON", "agency": "water-resources-irrigation",
         "legalBasis": {"ru": "АППК, статья 65"}, "explanation": {"ru": "Водоснабжение ведёт министерство"}}""")
record RoutingInput(
        @Nullable RouteOutcome outcome,
        @Nullable String agency,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText explanation) {}
