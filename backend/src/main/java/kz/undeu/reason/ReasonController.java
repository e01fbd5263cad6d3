package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;
import kz.undeu.web.KeptAnswers;

@Controller("/api/v1/petitions/{id}/reasons")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Petitions")
class ReasonController {

    private final GivenReasons reasons;
    private final Reporting reporting;
    private final Petitions petitions;
    private final KeptAnswers kept;
    private final InstantSource clock;

    ReasonController(
            GivenReasons reasons, Reporting reporting, Petitions petitions, KeptAnswers kept, InstantSource clock) {
        this.reasons = reasons;
        this.reporting = reporting;
        this.petitions = petitions;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Why people signed, the latest first: what signatories chose to let everybody read.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    CompletionStage<ReasonsView> list(
            String id,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Page.checkLimit(limit);
        Asked asked = new Asked(
                PetitionId.parse(id),
                limit,
                Cursor.parse(cursor).map(Cursor::value).orElse(Long.MAX_VALUE));
        return kept.answer(asked, request, () -> view(asked));
    }

    /** Reports a reason to the moderators; nothing is kept of who did. */
    @Post("/{rid}/reports")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @ApiResponse(responseCode = "204", description = "Reported")
    HttpResponse<?> report(String id, String rid, @Body ReportInput input) {
        reporting.report(PetitionId.parse(id), ReasonNumber.parse(rid), input.because(), clock.instant());
        return HttpResponse.noContent();
    }

    private ReasonsView view(Asked asked) {
        if (petitions
                .findById(asked.petition())
                .filter(petition -> petition.state().isPublic())
                .isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        // One more than asked for tells whether there is another page.
        List<GivenReason> found = reasons.page(asked.petition(), asked.before(), asked.limit() + 1);
        boolean goesOn = found.size() > asked.limit();
        List<GivenReason> shown = goesOn ? found.subList(0, asked.limit()) : found;
        return new ReasonsView(
                shown.stream().map(ReasonView::of).toList(),
                goesOn
                        ? new Cursor(
                                        shown.get(shown.size() - 1).id(),
                                        asked.petition().value())
                                .toString()
                        : null,
                reasons.hidden(asked.petition()));
    }

    private record Asked(PetitionId petition, int limit, long before) {}
}
