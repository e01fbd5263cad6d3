package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.OrganizerView;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * To what a link invites.
 *
 * @param organizer who invites
 * @param expiresAt the first instant at which the link no longer works
 * @param role what the caller is to the petition already, or null
 */
@Serdeable
record InvitedView(
        PetitionId petition,
        PetitionState state,
        LocalizedText title,
        LocalizedText summary,
        OrganizerView organizer,
        Instant expiresAt,
        @Nullable TeamRole role) {}
