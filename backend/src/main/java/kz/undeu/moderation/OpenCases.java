package kz.undeu.moderation;

import jakarta.inject.Singleton;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.Transition;
import kz.undeu.petition.team.Teams;

/** Which petitions a moderator may know of, and on which they may decide. */
@Singleton
public class OpenCases {

    private final Petitions petitions;
    private final Teams teams;
    private final Decisions decisions;
    private final Appeals appeals;

    OpenCases(Petitions petitions, Teams teams, Decisions decisions, Appeals appeals) {
        this.petitions = petitions;
        this.teams = teams;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    /** @throws Refusal NOT_FOUND also for a draft, of which only its organizers know */
    Petition known(PetitionId id) {
        Petition petition = petitions.get(id);
        if (petition.state() == PetitionState.DRAFT) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return petition;
    }

    /** @throws Refusal NOT_FOUND, OWN_PETITION also to whoever was its co-organizer once */
    public Petition ofAnother(PetitionId id, Person moderator) {
        Petition petition = known(id);
        if (teams.includedEver(petition, moderator)) {
            throw Refusal.of(ModerationRefusal.OWN_PETITION);
        }
        return petition;
    }

    /** @throws Refusal NOT_FOUND, OWN_PETITION, NOT_SUBMITTED */
    Petition submitted(PetitionId id, Person moderator) {
        Petition petition = ofAnother(id, moderator);
        // The same states as of a publication.
        Transition.REJECT.mustBePossibleIn(petition.state());
        return petition;
    }

    /** @throws Refusal NOT_FOUND, OWN_PETITION, NO_APPEAL, SAME_MODERATOR */
    Appeal appealed(PetitionId id, Person moderator) {
        ofAnother(id, moderator);
        Appeal appeal = appeals.findByPetition(id)
                .filter(Appeal::isWaiting)
                .orElseThrow(() -> Refusal.of(ModerationRefusal.NO_APPEAL));
        if (isRejectedBy(appeal, moderator)) {
            throw Refusal.of(ModerationRefusal.SAME_MODERATOR);
        }
        return appeal;
    }

    /**
     * A case that waits for a decision which this moderator may take.
     *
     * @throws Refusal NOT_FOUND, OWN_PETITION, NOT_SUBMITTED, SAME_MODERATOR
     */
    void mayBeDecided(PetitionId id, Person moderator) {
        if (isAppealed(id)) {
            appealed(id, moderator);
        } else {
            submitted(id, moderator);
        }
    }

    /** Whether an appeal of the organizer waits for a decision. */
    boolean isAppealed(PetitionId id) {
        return appeals.findByPetition(id).filter(Appeal::isWaiting).isPresent();
    }

    /** Forgotten in time: then anybody may decide. */
    boolean isRejectedBy(Appeal appeal, Person moderator) {
        return decisions
                .findById(appeal.rejection())
                .map(Decision::moderatorKey)
                .filter(moderator.key()::equals)
                .isPresent();
    }
}
