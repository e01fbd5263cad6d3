package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.petition.OrganizerView;

/**
 * Who works on a petition, for those who do.
 *
 * @param role what the caller is
 * @param coOrganizers in the order in which they accepted
 * @param invitations that nobody has accepted; for the organizer alone, empty to co-organizers
 * @param takesCoOrganizers whether somebody can still be invited: not once it was rejected or has ended
 * @param coOrganizersAtMost how many there may be
 */
@Serdeable
record TeamView(
        TeamRole role,
        OrganizerView organizer,
        List<CoOrganizerView> coOrganizers,
        List<InvitationView> invitations,
        boolean takesCoOrganizers,
        int coOrganizersAtMost) {}
