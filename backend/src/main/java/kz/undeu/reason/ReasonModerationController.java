package kz.undeu.reason;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.Page;

@Controller("/api/v1/moderation/reasons")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class ReasonModerationController {

    private final ReportedReasons reported;
    private final Judging judging;
    private final InstantSource clock;

    ReasonModerationController(ReportedReasons reported, Judging judging, InstantSource clock) {
        this.reported = reported;
        this.judging = judging;
        this.clock = clock;
    }

    /** The reasons reported first that wait for a decision, fifty at most; decided ones make place for others. */
    @Get
    Page<ReportedReasonView> list(Authentication authentication) {
        return new Page<>(reported.waiting(Person.of(authentication)), null);
    }

    /** Leaves a reason to be read or hides it. */
    @Post("/{rid}/verdict")
    @ApiResponse(responseCode = "204", description = "Decided")
    HttpResponse<?> judge(String rid, @Body VerdictOnReasonInput input, Authentication authentication) {
        judging.judge(ReasonNumber.parse(rid), input, Person.of(authentication), clock.instant());
        return HttpResponse.noContent();
    }
}
