package kz.undeu.escalation.response;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Who publishes the answers of my agency.
 *
 * @param headReleases whether the head alone does; officers submit their drafts then
 */
@Serdeable
record ReleaseRuleView(boolean headReleases) {}
