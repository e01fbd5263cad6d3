package kz.undeu.escalation.rating;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.escalation.EscalationId;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/petitions/{id}/escalations/{eid}/ratings")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Ratings")
class RatingController {

    private final Rating rating;
    private final InstantSource clock;

    RatingController(Rating rating, InstantSource clock) {
        this.rating = rating;
        this.clock = clock;
    }

    /**
     * Says whether the answer answers the demands; whoever signed, once for each demand. Counted without knowing who, so it
     * cannot be changed.
     */
    @Post
    MyRatingView rate(String id, String eid, @Body RatingInput input, Authentication authentication) {
        return rating.rate(
                PetitionId.parse(id), EscalationId.parse(eid), Person.of(authentication), input, clock.instant());
    }

    /** Which demands I have rated; how, nobody knows. */
    @Get("/mine")
    HttpResponse<MyRatingView> mine(String id, String eid, Authentication authentication) {
        return HttpResponse.ok(rating.mine(PetitionId.parse(id), EscalationId.parse(eid), Person.of(authentication)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
