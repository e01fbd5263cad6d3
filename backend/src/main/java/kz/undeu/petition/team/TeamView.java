package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"role": "ORGANIZER", "organizer": {"displayName": "Камила С."},
         "coOrganizers": [{"id": "4h8m2xw6rt", "displayName": "Айгүл С.", "acceptedAt": "2026-10-04T09:12:45Z",
           "me": false}],
         "invitations": [{"id": "4wz7c1m9kt", "createdAt": "2026-11-27T06:00:00Z", "expiresAt": "2026-12-04T06:00:00Z",
           "declined": false}], "takesCoOrganizers": true, "coOrganizersAtMost": 5}""")
record TeamView(
        TeamRole role,
        OrganizerView organizer,
        List<CoOrganizerView> coOrganizers,
        List<InvitationView> invitations,
        boolean takesCoOrganizers,
        int coOrganizersAtMost) {}
