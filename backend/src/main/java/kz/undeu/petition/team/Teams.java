package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;

/** Who works on which petition. */
@Singleton
public class Teams {

    private final CoOrganizers coOrganizers;

    Teams(CoOrganizers coOrganizers) {
        this.coOrganizers = coOrganizers;
    }

    public Team of(Petition petition) {
        return new Team(petition, coOrganizers.findByPetitionInOrderByAcceptedAt(List.of(petition.id())));
    }

    /** The teams of several petitions, read at once. */
    public Map<PetitionId, Team> of(Collection<Petition> petitions) {
        if (petitions.isEmpty()) {
            return Map.of();
        }
        Map<PetitionId, List<CoOrganizer>> ever =
                coOrganizers
                        .findByPetitionInOrderByAcceptedAt(
                                petitions.stream().map(Petition::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(CoOrganizer::petition));
        return petitions.stream()
                .map(petition -> new Team(petition, ever.getOrDefault(petition.id(), List.of())))
                .collect(Collectors.toMap(team -> team.petition().id(), Function.identity()));
    }

    /** Whether somebody is the organizer or a co-organizer. */
    public boolean includes(Petition petition, @Nullable Person person) {
        return person != null && (petition.isOrganizedBy(person) || of(petition).includes(person));
    }

    /** Whether a petition is, or once was, somebody's own matter, so that they may not decide over it. */
    public boolean includedEver(Petition petition, Person person) {
        return petition.isOrganizedBy(person) || of(petition).includedEver(person);
    }

    /**
     * Lets the organizer alone through.
     *
     * @throws Refusal FORBIDDEN to whoever may know of the petition, NOT_FOUND to others
     */
    public void mustBeOrganizer(Petition petition, Person person) {
        if (!petition.isOrganizedBy(person)) {
            boolean mayKnow = petition.state().isPublic() || includes(petition, person);
            throw Refusal.of(mayKnow ? CommonRefusal.FORBIDDEN : CommonRefusal.NOT_FOUND);
        }
    }

    /**
     * Lets the organizer and co-organizers through.
     *
     * @throws Refusal FORBIDDEN to others when the petition is public, NOT_FOUND when it is not
     */
    public void mustInclude(Petition petition, Person person) {
        if (!includes(petition, person)) {
            throw Refusal.of(petition.state().isPublic() ? CommonRefusal.FORBIDDEN : CommonRefusal.NOT_FOUND);
        }
    }
}
