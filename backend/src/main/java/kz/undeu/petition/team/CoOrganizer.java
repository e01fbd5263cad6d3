package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Sealed;
import kz.undeu.petition.PetitionId;

/**
 * Somebody who works on a petition with its organizer, or did.
 *
 * @param nameSealed for {@link CoOrganizerNames} to open; null once they have left
 * @param acceptedAt when they accepted, the last time
 * @param leftAt when they left or were removed; null while they take part
 */
@MappedEntity
public record CoOrganizer(
        PetitionId petition,
        @Id CoOrganizerId id,
        PersonKey personKey,
        @Nullable Sealed nameSealed,
        Instant acceptedAt,
        @Nullable Instant leftAt) {

    public boolean takesPart() {
        return leftAt == null;
    }

    boolean is(Person person) {
        return personKey.equals(person.key());
    }
}
