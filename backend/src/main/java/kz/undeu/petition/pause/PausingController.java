package kz.undeu.petition.pause;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import kz.undeu.identity.access.ForModeratorsAndAdministrators;

@Controller("/api/v1/moderation/collection-pauses")
@ForModeratorsAndAdministrators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class PausingController {

    private final Pausing pausing;
    private final InstantSource clock;

    PausingController(Pausing pausing, InstantSource clock) {
        this.pausing = pausing;
        this.clock = clock;
    }

    /** Pauses collection for the whole site, at once and with a public reason. */
    @Post
    @ApiResponse(
            responseCode = "201",
            description = "Paused",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PauseView.class)))
    HttpResponse<PauseView> start(@Body PauseInput input, Authentication authentication) {
        return HttpResponse.created(
                PauseView.of(pausing.start(input.kind(), input.reason(), Person.of(authentication), clock)));
    }

    /** Lets collection go on; all petitions that collect end later by as long as it was paused. */
    @Post("/{id}/end")
    PauseView end(long id, Authentication authentication) {
        return PauseView.of(pausing.end(id, Person.of(authentication), clock));
    }
}
