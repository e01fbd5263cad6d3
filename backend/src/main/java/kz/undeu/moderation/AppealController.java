package kz.undeu.moderation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/petitions/{id}/appeal")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Petitions")
class AppealController {

    private final Appealing appealing;
    private final CaseViews views;
    private final InstantSource clock;

    AppealController(Appealing appealing, CaseViews views, InstantSource clock) {
        this.appealing = appealing;
        this.views = views;
        this.clock = clock;
    }

    /** Appeals against the rejection of one's own petition, once. Another moderator decides. */
    @Post
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AppealView.class)))
    HttpResponse<AppealView> appeal(String id, @Body AppealInput input, Authentication authentication) {
        return HttpResponse.created(views.view(
                appealing.appeal(PetitionId.parse(id), Person.of(authentication), input.text(), clock.instant())));
    }

    /** The appeal of one's own petition with its text, which is not public; 404 when there is none. */
    @Get
    HttpResponse<AppealView> mine(String id, Authentication authentication) {
        return HttpResponse.ok(views.view(appealing.of(PetitionId.parse(id), Person.of(authentication))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
