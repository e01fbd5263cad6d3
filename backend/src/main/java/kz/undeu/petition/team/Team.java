package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.petition.Petition;

/**
 * A petition's organizer and co-organizers.
 *
 * @param ever the co-organizers, those who have left too, in the order in which they accepted
 */
public record Team(Petition petition, List<CoOrganizer> ever) {

    public Team {
        ever = List.copyOf(ever);
    }

    /** The co-organizers who take part. */
    public List<CoOrganizer> coOrganizers() {
        return ever.stream().filter(CoOrganizer::takesPart).toList();
    }

    /** What somebody is to the petition, or null when they do not work on it. */
    public @Nullable TeamRole roleOf(@Nullable Person person) {
        if (petition.isOrganizedBy(person)) {
            return TeamRole.ORGANIZER;
        }
        return person != null && coOrganizers().stream().anyMatch(each -> each.is(person))
                ? TeamRole.CO_ORGANIZER
                : null;
    }

    public boolean includes(@Nullable Person person) {
        return roleOf(person) != null;
    }

    /** Whether it is, or once was, their own matter, so that they may not decide over it. */
    public boolean includedEver(Person person) {
        return petition.isOrganizedBy(person) || ever.stream().anyMatch(each -> each.is(person));
    }

    /** Who works on it. */
    public Set<PersonKey> keys() {
        Set<PersonKey> keys = new HashSet<>();
        coOrganizers().forEach(each -> keys.add(each.personKey()));
        if (petition.organizerKey() != null) {
            keys.add(petition.organizerKey());
        }
        return keys;
    }
}
