package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Person;
import kz.undeu.petition.team.CoOrganizerNames;
import kz.undeu.petition.team.Team;
import kz.undeu.petition.team.Teams;

/** Shows petitions: opens the names of organizer and co-organizers on the way. */
@Singleton
public class PetitionViews {

    private final OrganizerNames names;
    private final CoOrganizerNames coOrganizerNames;
    private final Teams teams;

    PetitionViews(OrganizerNames names, CoOrganizerNames coOrganizerNames, Teams teams) {
        this.names = names;
        this.coOrganizerNames = coOrganizerNames;
        this.teams = teams;
    }

    /** A petition as it looks to everybody. */
    public PetitionView of(Petition petition, PetitionText text) {
        return of(petition, text, null);
    }

    /** A petition with what the caller is to it. */
    public PetitionView of(Petition petition, PetitionText text, @Nullable Person caller) {
        return of(teams.of(petition), text, caller);
    }

    /** Petitions in their order, with what the caller is to each. */
    public List<PetitionView> of(
            Collection<Petition> petitions, Map<PetitionId, PetitionText> said, @Nullable Person caller) {
        Map<PetitionId, Team> team = teams.of(petitions);
        return petitions.stream()
                .map(petition -> of(team.get(petition.id()), said.get(petition.id()), caller))
                .toList();
    }

    /** A petition whose team is known already. */
    public PetitionView of(Team team, PetitionText text, @Nullable Person caller) {
        List<OrganizerView> coOrganizers = team.coOrganizers().stream()
                .map(each -> new OrganizerView(coOrganizerNames.of(each)))
                .toList();
        OrganizerView organizer = new OrganizerView(names.of(team.petition()));
        return PetitionView.of(team.petition(), organizer, coOrganizers, team.roleOf(caller), text);
    }
}
