package kz.undeu.notification.follow;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/me/following")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Following")
class MyFollowsController {

    private final Following following;
    private final FollowedViews views;

    MyFollowsController(Following following, FollowedViews views) {
        this.following = following;
        this.views = views;
    }

    /** The petitions I asked to follow while signed in, the latest first. */
    @Get
    HttpResponse<Page<FollowedView>> mine(Authentication authentication) {
        return HttpResponse.ok(new Page<>(views.of(following.askedBy(Person.of(authentication))), null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Stops following a petition. */
    @Delete("/{petition}")
    @ApiResponse(responseCode = "204", description = "Not followed any more")
    HttpResponse<?> end(String petition, Authentication authentication) {
        if (following.end(Person.of(authentication).key(), PetitionId.parse(petition)) == 0) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return HttpResponse.noContent();
    }
}
