package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An officer as the others of their agency see them.
 *
 * @param name given name and initial; null once it is forgotten
 * @param me whether it is the caller
 */
@Serdeable
public record ColleagueView(ColleagueId id, @Nullable String name, boolean me) {}
