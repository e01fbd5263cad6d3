package kz.undeu.petition.team;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.OrganizerView;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

@Controller("/api/v1/me/petitions/{id}/team")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Team")
class TeamController {

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Teams teams;
    private final CoOrganizerNames names;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Leaving leaving;
    private final InstantSource clock;

    TeamController(
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews views,
            Teams teams,
            CoOrganizerNames names,
            Invitations invitations,
            Inviting inviting,
            Leaving leaving,
            InstantSource clock) {
        this.petitions = petitions;
        this.texts = texts;
        this.views = views;
        this.teams = teams;
        this.names = names;
        this.invitations = invitations;
        this.inviting = inviting;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** Who works on a petition, for its organizer and co-organizers alone. */
    @Get
    TeamView team(String id, Authentication authentication) {
        Person caller = Person.of(authentication);
        Instant at = clock.instant();
        Petition petition = petitions.get(PetitionId.parse(id));
        teams.mustInclude(petition, caller);
        Team team = teams.of(petition);
        boolean isOrganizer = petition.isOrganizedBy(caller);
        OrganizerView organizer = views.of(petition, texts.of(petition.id())).organizer();
        return new TeamView(
                isOrganizer ? TeamRole.ORGANIZER : TeamRole.CO_ORGANIZER,
                organizer,
                team.coOrganizers().stream()
                        .map(each -> new CoOrganizerView(each.id(), names.of(each), each.acceptedAt(), each.is(caller)))
                        .toList(),
                isOrganizer ? pending(petition, at) : List.of(),
                petition.takesCoOrganizers(at),
                TeamLimit.CO_ORGANIZERS);
    }

    /** Makes a link that invites one person, for a week; its organizer only. */
    @Post("/invitations")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MadeInvitationView.class)))
    HttpResponse<MadeInvitationView> invite(String id, Authentication authentication) {
        Inviting.Made made = inviting.invite(PetitionId.parse(id), Person.of(authentication), clock.instant());
        return HttpResponse.created(
                        new MadeInvitationView(made.id(), made.secret().base64Url(), made.expiresAt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Takes a link back, or clears away one that was declined; its organizer only. */
    @Delete("/invitations/{invitation}")
    @ApiResponse(responseCode = "204", description = "The link works no more")
    HttpResponse<Void> revoke(String id, String invitation, Authentication authentication) {
        inviting.revoke(PetitionId.parse(id), InvitationId.parse(invitation), Person.of(authentication));
        return HttpResponse.noContent();
    }

    /** Leaves, when it is me; removes, when I am the organizer. */
    @Delete("/co-organizers/{coOrganizer}")
    @ApiResponse(responseCode = "204", description = "No longer a co-organizer")
    HttpResponse<Void> leave(String id, String coOrganizer, Authentication authentication) {
        leaving.leave(
                PetitionId.parse(id), CoOrganizerId.parse(coOrganizer), Person.of(authentication), clock.instant());
        return HttpResponse.noContent();
    }

    private List<InvitationView> pending(Petition petition, Instant at) {
        return invitations.findByPetitionOrderByCreatedAt(petition.id()).stream()
                .filter(each -> at.isBefore(each.expiresAt()) && each.outcome() != InvitationOutcome.ACCEPTED)
                .map(each -> new InvitationView(
                        each.id(), each.createdAt(), each.expiresAt(), each.outcome() == InvitationOutcome.DECLINED))
                .toList();
    }
}
