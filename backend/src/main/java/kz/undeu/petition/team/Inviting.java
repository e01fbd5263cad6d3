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

/** An organizer makes links that invite, and takes them back. */
@Singleton
public class Inviting {

    private final Petitions petitions;
    private final Teams teams;
    private final Invitations invitations;

    Inviting(Petitions petitions, Teams teams, Invitations invitations) {
        this.petitions = petitions;
        this.teams = teams;
        this.invitations = invitations;
    }

    /**
     * Makes a link for one person. What is in it is told here and never again.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN to others than the organizer, PETITION_ENDED, TOO_MANY_ORGANIZERS,
     *     TOO_MANY_INVITATIONS
     */
    @Transactional
    public Made invite(PetitionId id, Person organizer, Instant at) {
        // Of two at once the second waits here, and counts what the first has made.
        Petition petition = ownLocked(id, organizer);
        if (!petition.takesCoOrganizers(at)) {
            throw Refusal.of(TeamRefusal.PETITION_ENDED);
        }
        if (teams.of(petition).coOrganizers().size() >= TeamLimit.CO_ORGANIZERS) {
            throw Refusal.of(TeamRefusal.TOO_MANY_ORGANIZERS);
        }
        invitations.deleteExpired(id, at);
        long there = invitations.findByPetitionOrderByCreatedAt(id).stream()
                .filter(invitation -> invitation.outcome() != InvitationOutcome.ACCEPTED)
                .count();
        if (there >= TeamLimit.INVITATIONS) {
            throw Refusal.of(TeamRefusal.TOO_MANY_INVITATIONS);
        }
        InvitationSecret secret = InvitationSecret.random();
        Invitation made = invitations.save(
                new Invitation(id, InvitationId.random(), secret.hash(), at, at.plus(TeamLimit.INVITATION), null));
        return new Made(made.id(), secret, made.expiresAt());
    }

    /**
     * Takes a link back; the one who was to accept it can no longer.
     *
     * @throws Refusal NOT_FOUND also once somebody has accepted it, FORBIDDEN to others than the organizer
     */
    @Transactional
    public void revoke(PetitionId id, InvitationId invitation, Person organizer) {
        ownLocked(id, organizer);
        if (invitations.revoke(id, invitation) == 0) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
    }

    private Petition ownLocked(PetitionId id, Person organizer) {
        petitions.lock(id);
        Petition petition = petitions.get(id);
        teams.mustBeOrganizer(petition, organizer);
        return petition;
    }

    /** An invitation with its secret, right after it was made. */
    public record Made(InvitationId id, InvitationSecret secret, Instant expiresAt) {}
}
