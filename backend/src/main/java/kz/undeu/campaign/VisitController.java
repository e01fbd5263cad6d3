package kz.undeu.campaign;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/petitions/{id}/visits")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Campaign")
class VisitController {

    private final Counting counting;
    private final InstantSource clock;

    VisitController(Counting counting, InstantSource clock) {
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * Counts that somebody followed a link with a tag. Nothing is kept of who, and the answer tells nothing: a tag that
     * nobody made is passed over.
     */
    @Post
    @ApiResponse(responseCode = "204", description = "Counted, or passed over")
    HttpResponse<?> visit(String id, @Body VisitInput visit) {
        PetitionId petition = PetitionId.parse(id);
        if (visit.from() != null) {
            counting.visited(petition, visit.from(), clock.instant());
        }
        return HttpResponse.noContent();
    }
}
