package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;

/** For whoever was sent a link. Its secret travels in the body, so that no log and no proxy keeps it (decision 0041). */
@Controller("/api/v1/invitations")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Team")
class InvitationController {

    private final Joining joining;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final InstantSource clock;

    InvitationController(Joining joining, PetitionTexts texts, PetitionViews views, InstantSource clock) {
        this.joining = joining;
        this.texts = texts;
        this.views = views;
        this.clock = clock;
    }

    /** To what a link invites. */
    @Post("/view")
    @MoreWhenSignedIn
    InvitedView view(@Body InvitationInput input, @Nullable Authentication authentication) {
        Person caller = authentication == null ? null : Person.of(authentication);
        Joining.Seen seen = joining.look(input.given(), caller, clock.instant());
        Petition petition = seen.petition();
        PetitionText text = texts.of(petition.id());
        return new InvitedView(
                petition.id(),
                petition.state(),
                text.title(),
                text.summary(),
                views.of(petition, text).organizer(),
                seen.expiresAt(),
                seen.role());
    }

    /** Accepts with the identity of the session; the name stands beside the organizer's from now on. */
    @Post("/acceptance")
    @ForCitizens
    JoinedView accept(@Body InvitationInput input, Authentication authentication) {
        Petition petition = joining.accept(input.given(), Person.of(authentication), clock.instant());
        return new JoinedView(petition.id(), petition.state());
    }

    /** Declines; the link works no more. */
    @Post("/refusal")
    @ApiResponse(responseCode = "204", description = "The link works no more")
    HttpResponse<Void> decline(@Body InvitationInput input) {
        joining.decline(input.given(), clock.instant());
        return HttpResponse.noContent();
    }
}
