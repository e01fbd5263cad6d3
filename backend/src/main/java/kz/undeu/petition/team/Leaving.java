package kz.undeu.petition.team;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** A co-organizer leaves, or the organizer removes one; at any time, since nobody's name stays there against their will. */
@Singleton
public class Leaving {

    private final Petitions petitions;
    private final Teams teams;
    private final CoOrganizers coOrganizers;

    Leaving(Petitions petitions, Teams teams, CoOrganizers coOrganizers) {
        this.petitions = petitions;
        this.teams = teams;
        this.coOrganizers = coOrganizers;
    }

    /**
     * Ends somebody's part in a petition.
     *
     * @throws Refusal NOT_FOUND also when they have left already, FORBIDDEN to other co-organizers
     */
    @Transactional
    public void leave(PetitionId id, CoOrganizerId who, Person caller, Instant at) {
        // Who is just changing the draft finishes first; a change after this one is refused.
        petitions.lock(id);
        Petition petition = petitions.get(id);
        teams.mustInclude(petition, caller);
        CoOrganizer leaving = teams.of(petition).coOrganizers().stream()
                .filter(each -> each.id().equals(who))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (!leaving.is(caller) && !petition.isOrganizedBy(caller)) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        coOrganizers.leave(id, who, at);
    }
}
