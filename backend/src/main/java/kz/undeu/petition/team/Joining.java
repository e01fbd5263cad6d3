package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.identity.AssuranceConfiguration;
import kz.undeu.identity.Eligibility;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/** Reading an invitation, accepting it with a verified identity, declining it. */
@Singleton
public class Joining {

    /** Of petitions in general, whatever region this one is for: an expert from elsewhere may help. */
    private static final JurisdictionCode ANYWHERE = new JurisdictionCode("KZ");

    private final Petitions petitions;
    private final Teams teams;
    private final CoOrganizers coOrganizers;
    private final CoOrganizerNames names;
    private final Invitations invitations;
    private final Eligibility eligibility;
    private final AssuranceConfiguration assurance;

    Joining(
            Petitions petitions,
            Teams teams,
            CoOrganizers coOrganizers,
            CoOrganizerNames names,
            Invitations invitations,
            Eligibility eligibility,
            AssuranceConfiguration assurance) {
        this.petitions = petitions;
        this.teams = teams;
        this.coOrganizers = coOrganizers;
        this.names = names;
        this.invitations = invitations;
        this.eligibility = eligibility;
        this.assurance = assurance;
    }

    /**
     * What a link is about. Who works on the petition already sees it also when it is over: they may have accepted it.
     *
     * @param caller who looks, or null when nobody is signed in
     * @throws Refusal INVITATION_INVALID
     */
    @Transactional
    public Seen look(String secret, @Nullable Person caller, Instant at) {
        Invitation invitation = find(secret);
        Petition petition = petitions.findById(invitation.petition()).orElseThrow(Joining::invalid);
        TeamRole role = teams.of(petition).roleOf(caller);
        if (role == null && !(invitation.isOpen(at) && petition.takesCoOrganizers(at))) {
            throw invalid();
        }
        return new Seen(petition, invitation.expiresAt(), role);
    }

    /**
     * Accepts. The same eligibility is asked for as to sign a petition of the whole country, since the organizers' names
     * stand beneath a demand to the state.
     *
     * @throws Refusal INVITATION_INVALID, LEVEL_TOO_LOW, NOT_ELIGIBLE_AGE, NOT_ELIGIBLE_CITIZENSHIP, ALREADY_ORGANIZER,
     *     TOO_MANY_ORGANIZERS
     */
    @Transactional
    public Petition accept(String secret, Person person, Instant at) {
        Invitation invitation = find(secret);
        person.mustBeKnown(assurance.signingLevel());
        eligibility.refusal(person, ANYWHERE, WorkingDays.dayOf(at)).ifPresent(code -> {
            throw Refusal.of(code);
        });
        PetitionId id = invitation.petition();
        // Whoever invites, takes back, accepts, leaves or closes waits here for one another.
        petitions.lock(id);
        Petition petition = petitions.findById(id).orElseThrow(Joining::invalid);
        Team team = teams.of(petition);
        if (team.includes(person)) {
            throw Refusal.of(TeamRefusal.ALREADY_ORGANIZER);
        }
        if (!petition.takesCoOrganizers(at)) {
            throw invalid();
        }
        if (invitations.end(id, invitation.id(), InvitationOutcome.ACCEPTED, at) == 0) {
            throw invalid();
        }
        // After the link was found to be good: to who holds a dead one nothing is told of the petition.
        if (team.coOrganizers().size() >= TeamLimit.CO_ORGANIZERS) {
            throw Refusal.of(TeamRefusal.TOO_MANY_ORGANIZERS);
        }
        join(team, person, at);
        return petition;
    }

    /**
     * Declines. Nobody needs to say who they are for that.
     *
     * @throws Refusal INVITATION_INVALID
     */
    @Transactional
    public void decline(String secret, Instant at) {
        Invitation invitation = find(secret);
        if (invitations.end(invitation.petition(), invitation.id(), InvitationOutcome.DECLINED, at) == 0) {
            throw invalid();
        }
    }

    private void join(Team team, Person person, Instant at) {
        PetitionId id = team.petition().id();
        Optional<CoOrganizer> before =
                team.ever().stream().filter(each -> each.is(person)).findFirst();
        if (before.isPresent()) {
            CoOrganizerId again = before.get().id();
            coOrganizers.comeBack(id, again, names.seal(id, again, person.displayName()), at);
            return;
        }
        CoOrganizerId fresh = CoOrganizerId.random();
        coOrganizers.save(
                new CoOrganizer(id, fresh, person.key(), names.seal(id, fresh, person.displayName()), at, null));
    }

    private Invitation find(String secret) {
        return InvitationSecret.parse(secret)
                .flatMap(parsed -> invitations.findByHash(parsed.hash()))
                .orElseThrow(Joining::invalid);
    }

    private static Refusal invalid() {
        return Refusal.of(TeamRefusal.INVITATION_INVALID);
    }

    /**
     * What a link is about.
     *
     * @param role what the caller is to the petition already, or null
     */
    public record Seen(
            Petition petition, Instant expiresAt, @Nullable TeamRole role) {}
}
