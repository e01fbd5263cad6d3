package kz.undeu.catalog.front;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import kz.undeu.kernel.Language;
import kz.undeu.web.SiteAddress;
import kz.undeu.web.TaggedAnswer;

/** The home page and the list of petitions before any script runs, and where none does. */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListFrontController {

    private final ListFront front;
    private final SiteAddress site;

    ListFrontController(ListFront front, SiteAddress site) {
        this.front = front;
        this.site = site;
    }

    @Get("/{language:kk|ru|en}")
    HttpResponse<?> home(String language, HttpRequest<?> request) {
        return TaggedAnswer.page(request, front.home(Language.of(language).orElseThrow(), site.of(request)));
    }

    @Get("/{language:kk|ru|en}/petitions")
    HttpResponse<?> list(String language, HttpRequest<?> request) {
        Language spoken = Language.of(language).orElseThrow();
        // What was asked for in particular is found by the scripts.
        boolean isWhole = request.getUri().getRawQuery() == null;
        return TaggedAnswer.page(
                request, isWhole ? front.list(spoken, site.of(request)) : front.empty(spoken, site.of(request)));
    }
}
