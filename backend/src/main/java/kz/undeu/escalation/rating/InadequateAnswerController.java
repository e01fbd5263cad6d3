package kz.undeu.escalation.rating;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1/moderation/inadequate-answers")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class InadequateAnswerController {

    private final InadequateAnswers answers;
    private final Returning returning;
    private final Escalations escalations;
    private final RatingsViews views;
    private final InstantSource clock;

    InadequateAnswerController(
            InadequateAnswers answers,
            Returning returning,
            Escalations escalations,
            RatingsViews views,
            InstantSource clock) {
        this.answers = answers;
        this.returning = returning;
        this.escalations = escalations;
        this.views = views;
        this.clock = clock;
    }

    /** Answers that enough of those who signed find inadequate and that may be returned, the oldest first. */
    @Get
    InadequateAnswersView list() {
        return answers.list(clock.instant());
    }

    /** Sends an answer back to its agency, which must answer anew. In public, once. */
    @Post("/{eid}/return")
    RatingsView giveBack(String eid, @Body ReturnInput input, Authentication authentication) {
        EscalationId id = EscalationId.parse(eid);
        Instant at = clock.instant();
        returning.giveBack(id, Person.of(authentication), input.legalBasis(), input.explanation(), at);
        Escalation escalation = escalations.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return views.of(escalation.petition(), id, at);
    }
}
