package kz.undeu.agency;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.kernel.Page;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reference")
class AgencyController {

    private final Agencies agencies;
    private final Topics topics;

    AgencyController(Agencies agencies, Topics topics) {
        this.agencies = agencies;
        this.topics = topics;
    }

    /** The state bodies petitions may go to. */
    @Get("/agencies")
    Page<AgencyView> agencies() {
        return new Page<>(
                agencies.findAllOrderBySlug().stream().map(AgencyView::of).toList(), null);
    }

    /** The subjects a petition may be about. */
    @Get("/topics")
    Page<TopicView> topics() {
        return new Page<>(
                topics.findAllOrderBySlug().stream().map(TopicView::of).toList(), null);
    }
}
