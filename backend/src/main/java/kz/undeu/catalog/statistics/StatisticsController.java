package kz.undeu.catalog.statistics;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.web.KeptAnswers;

@Controller("/api/v1/statistics")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Statistics")
class StatisticsController {

    private final Statistics statistics;
    private final Platform platform;
    private final EscalationViews escalations;
    private final KeptAnswers kept;
    private final InstantSource clock;

    StatisticsController(
            Statistics statistics,
            Platform platform,
            EscalationViews escalations,
            KeptAnswers kept,
            InstantSource clock) {
        this.statistics = statistics;
        this.platform = platform;
        this.escalations = escalations;
        this.kept = kept;
        this.clock = clock;
    }

    /** Figures of the whole platform. */
    @Get
    CompletionStage<StatisticsView> totals(@Parameter(hidden = true) HttpRequest<?> request) {
        return kept.answer("statistics", request, this::total);
    }

    private StatisticsView total() {
        Instant at = clock.instant();
        StatisticsOverview overview = statistics.at(at);
        return new StatisticsView(
                platform.countCollecting(),
                platform.countSignatures(),
                platform.countForwarded(),
                platform.countAnswered(),
                escalations.countOverdue(at),
                overview.states(),
                overview.agencies());
    }

    /** Figures of the platform by month, region, topic and agency, counted within the last five minutes. */
    @Get("/overview")
    CompletionStage<StatisticsOverview> overview(@Parameter(hidden = true) HttpRequest<?> request) {
        return kept.answer("statistics overview", request, () -> statistics.at(clock.instant()));
    }
}
