package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Sealed;

/**
 * A person who acts for an agency, as the others who act for it see them.
 *
 * @param personKey null once they are forgotten
 * @param nameSealed for {@link ColleagueNames} to open; null once they are forgotten
 * @param actedAt when they last took or handed over a case
 */
@MappedEntity
public record Colleague(
        @Id ColleagueId id,
        String agency,
        @Nullable PersonKey personKey,
        @Nullable Sealed nameSealed,
        Instant actedAt) {}
