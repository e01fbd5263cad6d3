package kz.undeu.escalation.response;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who publishes the answers of my agency.
 *
 * @param headReleases whether the head alone does; officers submit their drafts then
 */
@Serdeable
@Schema(example = """
        {"headReleases": true}""")
record ReleaseRuleView(boolean headReleases) {}
