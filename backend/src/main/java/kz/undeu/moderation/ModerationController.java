package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionView;
import kz.undeu.petition.PetitionViews;

@Controller("/api/v1/moderation")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class ModerationController {

    private final Queue queue;
    private final OpenCases cases;
    private final PetitionTexts texts;
    private final PetitionViews views;
    private final Moderating moderating;
    private final Reviewing reviewing;
    private final InstantSource clock;

    ModerationController(
            Queue queue,
            OpenCases cases,
            PetitionTexts texts,
            PetitionViews views,
            Moderating moderating,
            Reviewing reviewing,
            InstantSource clock) {
        this.queue = queue;
        this.cases = cases;
        this.texts = texts;
        this.views = views;
        this.moderating = moderating;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /**
     * The petitions and appeals that wait for a moderator, oldest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/queue")
    Page<QueueItem> queue(
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            Authentication authentication) {
        Page.checkLimit(limit);
        return queue.seenBy(Person.of(authentication), limit, Cursor.parse(cursor), clock.instant());
    }

    /**
     * Publishes or rejects a submitted petition; upholds or overturns the rejection of one whose organizer appealed, where PUBLISH
     * and REJECT mean the same.
     */
    @Post("/petitions/{id}/verdict")
    PetitionView verdict(String id, @Body VerdictInput input, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Person moderator = Person.of(authentication);
        if (input.verdict() == null) {
            throw otherwise();
        }
        Verdict verdict = cases.isAppealed(petition) ? input.verdict().onAppeal() : input.verdict();
        PublicReasons.refuseIf(input.unchecked());
        Instant at = clock.instant();
        return view(
                switch (verdict) {
                    case PUBLISH -> moderating.publish(petition, moderator, input.requiredLevel(), at);
                    case REJECT ->
                        moderating.reject(
                                petition, moderator, input.reasonCode(), input.legalBasis(), input.explanation(), at);
                    case UPHOLD -> reviewing.uphold(petition, moderator, input.legalBasis(), input.explanation(), at);
                    case OVERTURN ->
                        reviewing.overturn(
                                petition,
                                moderator,
                                input.legalBasis(),
                                input.explanation(),
                                input.requiredLevel(),
                                at);
                    // They have ways of their own.
                    case STOP, ROUTE_ON, REFUSE_RETURN -> throw otherwise();
                });
    }

    private static Refusal otherwise() {
        return Refusal.of(
                CommonRefusal.INPUT_INVALID,
                List.of(new Violation("verdict", "REQUIRED", "PUBLISH, REJECT, UPHOLD or OVERTURN")));
    }

    /** Stops a petition that collects. */
    @Post("/petitions/{id}/stop")
    PetitionView stop(String id, @Body StopInput input, Authentication authentication) {
        return view(moderating.stop(
                PetitionId.parse(id),
                Person.of(authentication),
                input.legalBasis(),
                input.explanation(),
                clock.instant()));
    }

    private PetitionView view(Petition petition) {
        return views.of(petition, texts.of(petition.id()));
    }
}
