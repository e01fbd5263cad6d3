package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Which draft somebody means.
 *
 * @param revision the one that was seen
 */
@Serdeable
record RevisionInput(@Nullable Integer revision) {}
