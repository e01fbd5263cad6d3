package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import kz.undeu.catalog.finding.ListCursor;
import kz.undeu.catalog.finding.ListQuery;
import kz.undeu.catalog.finding.Sort;
import kz.undeu.escalation.EscalationState;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.team.Team;
import kz.undeu.petition.team.Teams;
import kz.undeu.web.KeptAnswers;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Petitions")
class PetitionPageController {

    private static final int LONGEST_SEARCH = 200;

    private final PetitionPages pages;
    private final PetitionLists lists;
    private final Timeline timeline;
    private final History history;
    private final EscalationViews escalations;
    private final KeptAnswers kept;
    private final Organizers organizers;
    private final Teams teams;
    private final ExecutorService blocking;
    private final InstantSource clock;

    PetitionPageController(
            PetitionPages pages,
            PetitionLists lists,
            Timeline timeline,
            History history,
            EscalationViews escalations,
            KeptAnswers kept,
            Organizers organizers,
            Teams teams,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            InstantSource clock) {
        this.pages = pages;
        this.lists = lists;
        this.timeline = timeline;
        this.history = history;
        this.escalations = escalations;
        this.kept = kept;
        this.organizers = organizers;
        this.teams = teams;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * Listed petitions.
     *
     * @param q words that the title, the summary or a demand holds, in any form; a word that no petition holds is read as
     *     mistyped, in another layout or in Latin letters
     * @param state OPEN or CLOSED
     * @param escalation only petitions that some agency has in this state
     * @param jurisdiction the code of a region, with all that lies in it, or of the country for what concerns it as a whole
     * @param topic the slug of a topic
     * @param language kk, ru or en: only petitions that can be read in it
     * @param sort best (fits the words best), trending, newest, signatures, closing or nearest (to the next threshold);
     *     trending, signatures and nearest are as of the full hour, so that pages fit together while counts move
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get("/petitions")
    CompletionStage<PetitionList> list(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue PetitionState state,
            @Nullable @QueryValue EscalationState escalation,
            @Nullable @QueryValue String jurisdiction,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String language,
            @QueryValue(defaultValue = "trending") String sort,
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Page.checkLimit(limit);
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw invalid("q", "TOO_LONG", "at most " + LONGEST_SEARCH + " characters");
        }
        ListQuery query = new ListQuery(
                blankToNull(q),
                state,
                escalation,
                blankToNull(jurisdiction),
                blankToNull(topic),
                languageOf(language),
                Sort.of(sort).orElseThrow(() -> invalid("sort", "UNKNOWN", "no such order")),
                limit,
                ListCursor.parse(cursor));
        return kept.answer(query, request, () -> lists.find(query));
    }

    /** A petition with its tally and its thresholds. */
    @Get("/petitions/{id}")
    @MoreWhenSignedIn
    CompletionStage<PetitionPage> one(
            String id, @Nullable Authentication authentication, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        Person caller = authentication == null ? null : Person.of(authentication);
        if (caller == null || organizers.isSurelyAnother(petition, caller)) {
            return pageForEverybody(petition, request);
        }
        return CompletableFuture.supplyAsync(() -> pages.visible(petition, caller), blocking)
                .thenCompose(seen -> {
                    Team team = teams.of(seen);
                    organizers.remember(team);
                    return seen.state().isPublic() && !team.includes(caller)
                            ? pageForEverybody(petition, request)
                            : kept.notKept(() -> pages.page(seen, caller));
                });
    }

    private CompletableFuture<PetitionPage> pageForEverybody(PetitionId id, HttpRequest<?> request) {
        return kept.answer(new Section("page", id), request, () -> pages.page(published(id), null));
    }

    /** How many signatures there are, by region too. */
    @Get("/petitions/{id}/tally")
    CompletionStage<TallyView> tally(String id, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        return kept.answer(
                new Section("tally", petition),
                request,
                () -> pages.tally(published(petition)).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND)));
    }

    /**
     * How the tally grew.
     *
     * @param step hour or day
     */
    @Get("/petitions/{id}/tally/history")
    CompletionStage<List<HistoryPoint>> history(
            String id,
            @QueryValue(defaultValue = "day") String step,
            @Parameter(hidden = true) HttpRequest<?> request) {
        History.Step parsed = History.Step.of(step).orElseThrow(() -> invalid("step", "UNKNOWN", "hour or day"));
        PetitionId petition = PetitionId.parse(id);
        return kept.answer(
                new Section("history by " + parsed, petition),
                request,
                () -> history.of(published(petition).id(), parsed));
    }

    /** What happened to a petition, oldest first. */
    @Get("/petitions/{id}/timeline")
    CompletionStage<Page<TimelineEntry>> timeline(String id, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        return kept.answer(
                new Section("timeline", petition),
                request,
                () -> new Page<>(timeline.of(published(petition), clock.instant()), null));
    }

    /** Where a petition went, who must act by when, and what was answered. */
    @Get("/petitions/{id}/escalations")
    CompletionStage<Page<EscalationView>> escalations(String id, @Parameter(hidden = true) HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        return kept.answer(
                new Section("escalations", petition),
                request,
                () -> new Page<>(escalations.of(published(petition).id(), clock.instant()), null));
    }

    private Petition published(PetitionId id) {
        return pages.visible(id, null);
    }

    private static @Nullable Language languageOf(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Language.of(code).orElseThrow(() -> invalid("language", "UNKNOWN", "kk, ru or en"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }

    /** What is kept of a petition. */
    private record Section(String name, PetitionId petition) {}
}
